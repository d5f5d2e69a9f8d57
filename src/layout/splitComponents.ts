import { connectedTo, digraphOf } from "../viewmodel/digraph.ts";
import type { EdgeView, NodeView } from "../viewmodel/graphView.ts";

/** Nodes that edges join, with these edges. */
export interface Component {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
}

/** The connected parts of a graph, in the order of their first nodes. */
export function splitComponents(nodes: readonly NodeView[], edges: readonly EdgeView[]): readonly Component[] {
  const position = new Map(nodes.map(({ id }, index) => [id, index]));
  const inside = edges.filter(({ source, target }) => position.has(source) && position.has(target));
  const graph = digraphOf(nodes.length, inside.map(({ source, target }) => [position.get(source) ?? 0, position.get(target) ?? 0] as const));
  const partOf = new Map<number, number>();
  const parts: { readonly nodes: NodeView[]; readonly edges: EdgeView[] }[] = [];
  nodes.forEach((_, start) => {
    if (partOf.has(start)) return;
    const members = [...connectedTo(graph, start)].sort((a, b) => a - b);
    members.forEach((member) => partOf.set(member, parts.length));
    parts.push({ nodes: members.flatMap((member) => nodes[member] ?? []), edges: [] });
  });
  for (const edge of inside) parts[partOf.get(position.get(edge.source) ?? -1) ?? -1]?.edges.push(edge);
  return parts;
}
