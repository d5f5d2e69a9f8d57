import type { BuildRun } from "../../engine/index.ts";

/**
 * Of each work of a run the index of the work whose miss it follows in the end; itself where it follows none. A ring,
 * which no run has, ends where it was entered.
 */
export function firstMissesOf({ works }: BuildRun): readonly number[] {
  const first = new Int32Array(works.length).fill(-1);
  for (const start of works.keys()) {
    const path: number[] = [];
    let at = start;
    while (first[at] === -1) {
      // Stands for itself until its end is known.
      first[at] = at;
      path.push(at);
      const next = works[at]?.cache.follows ?? -1;
      if (next < 0 || next >= works.length) break;
      at = next;
    }
    const end = first[at] ?? at;
    for (const index of path) first[index] = end;
  }
  return [...first];
}
