import type { LegacyPlan } from "../../builders/legacy/legacyPlan.ts";

/** Stages that the target takes something from, by the legacy builder's own bindings, and the target itself. */
export function neededStages({ bindings, target }: LegacyPlan): ReadonlySet<number> {
  const sources = new Map<number, number[]>();
  for (const { stage, source } of bindings) {
    if (source.kind === "stage") sources.set(stage, [...(sources.get(stage) ?? []), source.index]);
  }
  const needed = new Set([target]);
  // A set goes on over what is added meanwhile.
  for (const stage of needed) for (const source of sources.get(stage) ?? []) needed.add(source);
  return needed;
}
