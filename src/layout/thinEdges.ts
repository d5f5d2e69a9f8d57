import type { EdgeView, NodeView } from "../viewmodel/graphView.ts";

/** More edges, or more columns crossed by edges, cannot be told apart and would take seconds. */
const LIMIT = { edges: 6000, lanes: 12_000 };

/** The edges to draw: all of them, or in a graph with too many the FROM edges and then the shortest. */
export function thinEdges(nodes: readonly NodeView[], edges: readonly EdgeView[]): readonly EdgeView[] {
  const columns = new Map(nodes.map(({ id, column }) => [id, column]));
  const spanOf = ({ source, target }: EdgeView): number => Math.abs((columns.get(target) ?? 0) - (columns.get(source) ?? 0));
  const kept = new Set<EdgeView>();
  const reach = new Map<string, number>();
  let lanes = 0;
  const byWeight = edges.toSorted((a, b) => Number(b.line === "from") - Number(a.line === "from") || spanOf(a) - spanOf(b) || (a.id < b.id ? -1 : 1));
  for (const edge of byWeight) {
    // Edges of one kind from one source share their lanes.
    const trunk = JSON.stringify([edge.source, edge.line]);
    const further = Math.max(0, spanOf(edge) - (reach.get(trunk) ?? 1));
    if (kept.size === LIMIT.edges || lanes + further > LIMIT.lanes) break;
    lanes += further;
    reach.set(trunk, Math.max(reach.get(trunk) ?? 1, spanOf(edge)));
    kept.add(edge);
  }
  return edges.filter((edge) => kept.has(edge));
}
