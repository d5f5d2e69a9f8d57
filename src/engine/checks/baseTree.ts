import type { StageEdge } from "../graph/stageGraph.ts";

/** Which stage starts from which, as BuildKit binds FROM. A base stands above what starts from it, so there is no circle. */
export interface BaseTree {
  /** Index of the stage that a stage starts from; -1 where it starts from something else. */
  readonly parents: readonly number[];
  readonly childrenOf: (stage: number) => readonly number[];
  /** Whether a stage starts from another, or from one that does. */
  readonly isBelow: (stage: number, base: number) => boolean;
}

const NO_CHILDREN: readonly number[] = [];

export function readBaseTree(stageCount: number, edges: readonly StageEdge[]): BaseTree {
  const parents = Array.from({ length: stageCount }, () => -1);
  const children: (number[] | undefined)[] = [];
  for (const { source, stage, via, boundBy } of edges) {
    if (via !== "base" || !boundBy.buildkit || !source.startsWith("stage:")) continue;
    const parent = Number(source.slice("stage:".length));
    if (parent >= stage) continue;
    parents[stage] = parent;
    const known = children[parent];
    if (known) known.push(stage);
    else children[parent] = [stage];
  }
  const childrenOf = (stage: number): readonly number[] => children[stage] ?? NO_CHILDREN;
  const { entered, left } = numberVisits(parents, childrenOf);
  const isBelow = (stage: number, base: number): boolean => stage !== base && at(entered, base) <= at(entered, stage) && at(entered, stage) < at(left, base);
  return { parents, childrenOf, isBelow };
}

/** When a walk through the tree enters and leaves each stage: what lies in between is below it. */
function numberVisits(parents: readonly number[], childrenOf: BaseTree["childrenOf"]): { readonly entered: readonly number[]; readonly left: readonly number[] } {
  const entered = parents.map(() => 0);
  const left = parents.map(() => 0);
  let time = 0;
  walkBaseTree(parents, childrenOf, {
    enter: (stage) => {
      entered[stage] = time;
      time += 1;
    },
    leave: (stage) => (left[stage] = time),
  });
  return { entered, left };
}

/** Visits every stage after its base, and leaves it when all that starts from it is done. Chains may be thousands long. */
export function walkBaseTree(
  parents: readonly number[],
  childrenOf: BaseTree["childrenOf"],
  { enter, leave }: { readonly enter: (stage: number) => void; readonly leave: (stage: number) => void },
): void {
  // A stage's complement stands for leaving it.
  const waiting: number[] = [];
  for (let stage = parents.length - 1; stage >= 0; stage -= 1) if (parents[stage] === -1) waiting.push(stage);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next < 0) {
      leave(~next);
      continue;
    }
    waiting.push(~next);
    enter(next);
    for (const child of childrenOf(next)) waiting.push(child);
  }
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? -1;
}
