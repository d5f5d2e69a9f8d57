import type { CacheLink } from "./cacheGraph.ts";
import type { CacheSource } from "./cacheView.ts";

/** Where one input of a step leads: its keys, and the checksum of its content, each with its link. */
export type InputReach = readonly (readonly [key: string, link: CacheLink])[];

/** How many keys of steps an input leads to, each counted as often as it is led to. */
export function countReach(graph: CacheSource, reach: InputReach): number {
  return reach.reduce((sum, [key, link]) => sum + graph.count(key, link), 0);
}

/**
 * The keys that all inputs of a step lead to, in the order of the first that leads to fewest. Thousands of steps can
 * stand on one content, so that only those keys are looked through.
 */
export function meet(graph: CacheSource, inputs: readonly InputReach[]): readonly string[] {
  const [first, ...others] = [...inputs].sort((a, b) => countReach(graph, a) - countReach(graph, b));
  const found = new Set(first?.flatMap(([key, link]) => [...graph.follow(key, link)]));
  return [...found].filter((target) => others.every((it) => it.some(([key, link]) => graph.leads(key, link, target))));
}
