import type { EdgeView, GraphLayout, GraphView, NodeView } from "../viewmodel/graphView.ts";
import type { DotEngine } from "./graphvizRows.ts";
import type { ComponentLayout } from "./layoutComponent.ts";
import { layoutPart } from "./layoutPart.ts";
import { packComponents } from "./packComponents.ts";
import { splitComponents } from "./splitComponents.ts";
import { thinEdges } from "./thinEdges.ts";

const HEADING = { above: 32, below: 24 };
const NARROWEST_SHELF = 720;

/**
 * Positions and edge routes for a graph, in CSS pixels from its top left corner. What nothing connects to the target
 * stands beneath the rest. The same view gives the same layout, in whatever order its edges come.
 */
export function layoutGraph(view: GraphView, graphviz: DotEngine): GraphLayout {
  const edges = thinEdges(view.nodes, view.edges);
  const layoutOf = (nodes: readonly NodeView[], inside: readonly EdgeView[]): ComponentLayout => layoutPart(nodes, inside, view.direction, graphviz);
  const connected = view.nodes.filter(({ isConnected }) => isConnected);
  const main = layoutOf(connected, edgesAmong(connected, edges));
  const others = splitComponents(
    view.nodes.filter(({ isConnected }) => !isConnected),
    edges,
  ).map((part) => layoutOf(part.nodes, part.edges));

  const beneath = packComponents(others, Math.max(main.width, NARROWEST_SHELF));
  const headingY = connected.length === 0 ? 0 : main.height + HEADING.above;
  const parts = [{ layout: main, x: 0, y: 0 }, ...beneath.placed.map(({ layout, x, y }) => ({ layout, x, y: y + headingY + HEADING.below }))];
  const nodes = new Map(parts.flatMap(({ layout, x, y }) => layout.nodes.map((node) => [node.id, { id: node.id, x: node.x + x, y: node.y + y }] as const)));
  const routes = new Map(
    parts.flatMap(({ layout, x, y }) => layout.edges.map(({ id, points }) => [id, { id, points: points.map((point) => ({ x: point.x + x, y: point.y + y })) }] as const)),
  );
  return {
    nodes: view.nodes.flatMap(({ id }) => nodes.get(id) ?? []),
    edges: view.edges.flatMap(({ id }) => routes.get(id) ?? []),
    width: Math.max(main.width, beneath.width),
    height: others.length === 0 ? main.height : headingY + HEADING.below + beneath.height,
    ...(others.length > 0 && { unconnectedAt: { x: 0, y: headingY } }),
    ...(edges.length < view.edges.length && { hiddenEdgeCount: view.edges.length - edges.length }),
  };
}

function edgesAmong(nodes: readonly NodeView[], edges: readonly EdgeView[]): readonly EdgeView[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
}
