import { EDGE_LINES } from "../viewmodel/graphView.ts";
import type { EdgeLine, EdgeView, NodeView, Point } from "../viewmodel/graphView.ts";
import type { BoxEdge, LayoutBox } from "./layoutBox.ts";
import type { ComponentLayout } from "./layoutComponent.ts";

/** A part of a graph, turned so that what is to flow down flows to the right. */
export interface TurnedPart {
  readonly boxes: readonly LayoutBox[];
  readonly edges: readonly BoxEdge[];
  /** Turns the positions of the boxes into those of the nodes. */
  back(layout: ComponentLayout): ComponentLayout;
}

/** Above every card, for its tab. */
const TAB = 20;
/** Edges leave a card's lower side here, further kinds to the right. */
const EXIT = 20;
const LANE = 8;
/** Between a card's left side and the nearest line that comes down beside it: its head needs the room. */
const HEAD = 12;
const GUTTER_SIDE = 4;
const ROOM = { above: 4, below: 4 };

/** How edges come and go at one node. */
interface Sides {
  /** Width of the strip left of the node, in which edges come down to their rows; 0 where none arrive. */
  readonly gutter: number;
  /** The kinds that leave. */
  readonly leaving: readonly EdgeLine[];
  /** By place of arrival: which line of the gutter leads there, counted from the node. */
  readonly lanes: ReadonlyMap<string, number>;
}

/**
 * Turns a part. Edges leave at the lower side of a card and come down in a strip on its left, the line of the lowest
 * row outermost, so that each turns right into its own row and none crosses another there.
 */
export function turnPart(nodes: readonly NodeView[], edges: readonly EdgeView[]): TurnedPart {
  const sides = sidesOf(nodes, edges);
  const sidesAt = (id: string): Sides => sides.get(id) ?? { gutter: 0, leaving: [], lanes: new Map() };
  const boxes = nodes.map(({ id, column, width, height }) => ({ id, column, width: TAB + height, height: sidesAt(id).gutter + width, ...ROOM }));
  const turned = edges.map((edge): BoxEdge => {
    const from = sidesAt(edge.source);
    const to = sidesAt(edge.target);
    return {
      ...edge,
      sourceY: from.gutter + EXIT + LANE * from.leaving.indexOf(edge.line),
      targetY: to.gutter - HEAD - LANE * (to.lanes.get(arrivalOf(edge)) ?? 0),
    };
  });
  return { boxes, edges: turned, back: (layout) => turnBack(layout, edges, (id) => sidesAt(id).gutter) };
}

function sidesOf(nodes: readonly NodeView[], edges: readonly EdgeView[]): ReadonlyMap<string, Sides> {
  const leaving = new Map<string, Set<EdgeLine>>(nodes.map(({ id }) => [id, new Set()]));
  const arriving = new Map<string, Map<string, EdgeView>>(nodes.map(({ id }) => [id, new Map()]));
  for (const edge of edges) {
    leaving.get(edge.source)?.add(edge.line);
    arriving.get(edge.target)?.set(arrivalOf(edge), edge);
  }
  return new Map(
    nodes.map(({ id }) => {
      const arrivals = [...(arriving.get(id) ?? [])].sort(([, a], [, b]) => a.targetY - b.targetY || EDGE_LINES.indexOf(a.line) - EDGE_LINES.indexOf(b.line));
      return [
        id,
        {
          gutter: arrivals.length === 0 ? 0 : GUTTER_SIDE + LANE * (arrivals.length - 1) + HEAD,
          leaving: EDGE_LINES.filter((line) => leaving.get(id)?.has(line)),
          lanes: new Map(arrivals.map(([place], lane) => [place, lane])),
        },
      ];
    }),
  );
}

function arrivalOf({ targetY, line }: EdgeView): string {
  return `${targetY} ${line}`;
}

function turnBack(layout: ComponentLayout, edges: readonly EdgeView[], gutterOf: (id: string) => number): ComponentLayout {
  const nodes = layout.nodes.map(({ id, x, y }) => ({ id, x: y + gutterOf(id), y: x + TAB }));
  const places = new Map(nodes.map((node) => [node.id, node]));
  const views = new Map(edges.map((edge) => [edge.id, edge]));
  const routed = layout.edges.map(({ id, points }) => {
    const view = views.get(id);
    const target = places.get(view?.target ?? "");
    const turned = points.map(({ x, y }): Point => ({ x: y, y: x }));
    const end = turned.pop();
    if (!view || !target || !end) return { id, points: turned };
    const row = target.y + view.targetY;
    return { id, points: [...turned, { x: end.x, y: row }, { x: target.x, y: row }] };
  });
  return { nodes, edges: routed, width: layout.height, height: layout.width };
}
