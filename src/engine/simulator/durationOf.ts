import type { WorkCause, WorkKind } from "./buildRun.ts";
import type { DurationModel } from "./scenario.ts";

/**
 * How long uncached work takes, in milliseconds: what was set for its first instruction that has one, else its kind's. A
 * merge only joins what was measured already. Nonsense counts as 0.
 */
export function createDurationOf(model: DurationModel): (kind: WorkKind, causes: readonly WorkCause[]) => number {
  const bySteps = new Map(model.bySteps.map((it) => [`${it.stage}:${it.instruction}`, it.milliseconds]));
  return (kind, causes) => {
    const set = kind === "merge" ? undefined : causes.map((it) => bySteps.get(`${it.stage}:${it.instruction}`)).find((it) => it !== undefined);
    const milliseconds = set ?? model.byKind[kind];
    return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : 0;
  };
}
