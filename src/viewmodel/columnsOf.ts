import { withoutCycles } from "./digraph.ts";
import type { Digraph } from "./digraph.ts";

const PASSES = 4;

/**
 * A column for each node, counted from 0 and without gaps: right of all its sources, and as near to its neighbours
 * as it can stand. Edges that close a cycle are left out of account.
 */
export function columnsOf(graph: Digraph): readonly number[] {
  const { graph: acyclic, order } = withoutCycles(graph);
  const columns = new Array<number>(order.length).fill(0);
  const column = (node: number) => columns[node] ?? 0;
  const leftmost = (node: number) => (acyclic.previous[node] ?? []).reduce((most, source) => Math.max(most, column(source) + 1), 0);
  const rightmost = (node: number) => (acyclic.next[node] ?? []).reduce((least, target) => Math.min(least, column(target) - 1), Infinity);

  for (const node of order) columns[node] = leftmost(node);
  for (let pass = 0; pass < PASSES; pass++) {
    // A node with more users than sources shortens edges by standing next to its users, and the other way round.
    // One with as many of both moves along, so that what leads to it can move too.
    for (const node of order.toReversed()) if (pull(acyclic, node) >= 0 && hasUsers(acyclic, node)) columns[node] = rightmost(node);
    for (const node of order) if (pull(acyclic, node) < 0) columns[node] = leftmost(node);
  }
  return withoutGaps(columns);
}

function hasUsers(graph: Digraph, node: number): boolean {
  return graph.next[node]?.length !== 0;
}

function pull(graph: Digraph, node: number): number {
  return (graph.next[node]?.length ?? 0) - (graph.previous[node]?.length ?? 0);
}

function withoutGaps(columns: readonly number[]): readonly number[] {
  const used = [...new Set(columns)].sort((a, b) => a - b);
  const position = new Map(used.map((column, index) => [column, index]));
  return columns.map((column) => position.get(column) ?? 0);
}
