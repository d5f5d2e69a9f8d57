import { assignLanes } from "./assignLanes.ts";
import type { Crossing } from "./assignLanes.ts";
import { gapCrossings } from "./gapCrossings.ts";
import type { DotEngine } from "./graphvizRows.ts";
import type { BoxEdge, LayoutBox } from "./layoutBox.ts";
import { graphvizRows } from "./graphvizRows.ts";
import { layeredRows } from "./layeredRows.ts";
import type { LayoutPlan, Rows } from "./layoutPlan.ts";
import { laneCount, roomOf } from "./layoutPlan.ts";
import { planLayout } from "./planLayout.ts";
import type { Columns, RoutedEdge } from "./routeEdges.ts";
import { routeEdges } from "./routeEdges.ts";
import { separateRows } from "./separateRows.ts";
import { straightenRows } from "./straightenRows.ts";

/** One connected part of a graph with positions, its top left corner at 0, 0. Room for tabs is part of it. */
export interface ComponentLayout {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly RoutedEdge[];
  readonly width: number;
  readonly height: number;
}

/** Nodes and lanes together, and edges, beyond which graphviz would take too long. */
const GRAPHVIZ_LIMIT = { items: 1500, edges: 6000 };
const LANE = 8;
/** Room beside the lanes of a gap between two columns, in pixels. */
export interface GapSpacing {
  readonly before: number;
  readonly after: number;
  /** The narrowest gap. */
  readonly least: number;
  /** Where a lane stands that has its gap to itself. */
  readonly lone: number;
}

/** Positions and routes from left to right, for one connected part of a graph. */
export function layoutComponent(nodes: readonly LayoutBox[], edges: readonly BoxEdge[], spacing: GapSpacing, graphviz: DotEngine): ComponentLayout {
  const plan = planLayout(nodes, edges);
  const rows = fromZero(plan, straightenRows(plan, separateRows(plan, rowsOf(plan, edges.length, graphviz))));
  const { columns, width } = columnsOf(plan, rows, spacing);
  const routed = routeEdges(plan, rows, columns);
  const bottoms = plan.items.flatMap((items, column) =>
    items.map((item) => {
      const { below, height } = roomOf(item, nodes);
      const top = item.kind === "node" ? rows.tops[item.node] : rows.lanes[item.trunk]?.[column - (plan.trunks[item.trunk]?.firstColumn ?? 0)];
      return (top ?? 0) + height + below;
    }),
  );
  return {
    nodes: nodes.map(({ id }, node) => ({ id, x: columns.lefts[plan.columns[node] ?? 0] ?? 0, y: rows.tops[node] ?? 0 })),
    edges: routed,
    width,
    height: bottoms.reduce((most, bottom) => Math.max(most, bottom), 0),
  };
}

function rowsOf(plan: LayoutPlan, edgeCount: number, graphviz: DotEngine): Rows {
  const isSmall = plan.nodes.length + laneCount(plan.trunks) <= GRAPHVIZ_LIMIT.items && edgeCount <= GRAPHVIZ_LIMIT.edges;
  const isTrivial = plan.trunks.length === 0 && plan.nodes.length === 1;
  return (isSmall && !isTrivial && graphvizRows(plan, graphviz)) || layeredRows(plan);
}

function fromZero(plan: LayoutPlan, { tops, lanes }: Rows): Rows {
  const highest = Math.min(
    tops.reduce((least, top, node) => Math.min(least, top - roomOf({ kind: "node", node }, plan.nodes).above), Infinity),
    lanes.reduce((least, heights) => heights.reduce((lowest, height) => Math.min(lowest, height), least), Infinity),
  );
  return { tops: tops.map((top) => top - highest), lanes: lanes.map((heights) => heights.map((height) => height - highest)) };
}

function columnsOf(plan: LayoutPlan, rows: Rows, spacing: GapSpacing): { readonly columns: Columns; readonly width: number } {
  const widths = plan.items.map((items) => items.reduce((most, item) => Math.max(most, item.kind === "node" ? (plan.nodes[item.node]?.width ?? 0) : 0), 0));
  const lefts: number[] = [];
  let x = 0;
  const laneXs = gapCrossings(plan, rows).map((crossings, gap) => {
    const { lanes, laneCount: count } = assignLanes(crossings satisfies readonly Crossing[]);
    const isOutside = gap === 0 || gap === plan.items.length;
    const width = isOutside && count === 0 ? 0 : Math.max(spacing.least, spacing.before + LANE * (count - 1) + spacing.after);
    const first = x + (count === 1 ? spacing.lone : spacing.before);
    const xs = new Map(crossings.flatMap(({ trunks }, index) => trunks.map((trunk) => [trunk, first + LANE * (lanes[index] ?? 0)] as const)));
    x += width;
    if (gap < plan.items.length) {
      lefts.push(x);
      x += widths[gap] ?? 0;
    }
    return xs;
  });
  return { columns: { lefts, laneXs }, width: x };
}
