/** Nodes by number, each with the nodes it gives to and takes from: no pair twice, no node to itself, in rising order. */
export interface Digraph {
  readonly next: readonly (readonly number[])[];
  readonly previous: readonly (readonly number[])[];
}

/** The graph of some pairs; their order does not matter. */
export function digraphOf(nodeCount: number, pairs: Iterable<readonly [from: number, to: number]>): Digraph {
  const next = Array.from({ length: nodeCount }, () => new Set<number>());
  for (const [from, to] of pairs) if (from !== to) next[from]?.add(to);
  const sortedNext = next.map((targets) => [...targets].sort((a, b) => a - b));
  const previous = Array.from({ length: nodeCount }, (): number[] => []);
  sortedNext.forEach((targets, from) => targets.forEach((to) => previous[to]?.push(from)));
  return { next: sortedNext, previous };
}

/** Every node once, each before those it gives to, and the same graph without the pairs that close a cycle. */
export function withoutCycles(graph: Digraph): { readonly graph: Digraph; readonly order: readonly number[] } {
  const state = new Uint8Array(graph.next.length); // 0 new, 1 on the path, 2 done
  const finished: number[] = [];
  const pairs: [number, number][] = [];
  for (let root = 0; root < graph.next.length; root++) {
    if (state[root] !== 0) continue;
    state[root] = 1;
    const path: { readonly node: number; position: number }[] = [{ node: root, position: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = graph.next[top.node]?.[top.position++];
      if (target === undefined) {
        state[top.node] = 2;
        finished.push(top.node);
        path.pop();
      } else if (state[target] !== 1) {
        pairs.push([top.node, target]);
        if (state[target] === 0) {
          state[target] = 1;
          path.push({ node: target, position: 0 });
        }
      }
    }
  }
  return { graph: digraphOf(graph.next.length, pairs), order: finished.reverse() };
}

/** The nodes that edges join to `start`, whichever way they point. */
export function connectedTo(graph: Digraph, start: number): ReadonlySet<number> {
  const reached = new Set([start]);
  // A Set's iteration takes in what is added on the way.
  for (const node of reached) for (const side of [graph.next, graph.previous]) side[node]?.forEach((other) => reached.add(other));
  return reached;
}
