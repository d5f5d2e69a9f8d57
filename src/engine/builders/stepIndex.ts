import { PlaceTable } from "../graph/placeTable.ts";
import type { BuildkitPlan } from "./buildkit/buildkitPlan.ts";
import type { LegacyPlan, LegacyStep } from "./legacy/legacyPlan.ts";

/** Both plans' work by stage and instruction, so that a long file is looked through once. */
export interface StepIndex {
  readonly legacyStep: (stage: number, instruction: number) => LegacyStep | undefined;
  readonly hasVertex: (stage: number, instruction: number) => boolean;
}

export function indexSteps(legacy: LegacyPlan, buildkit: BuildkitPlan): StepIndex {
  const steps = new PlaceTable<LegacyStep>();
  for (const step of legacy.steps) steps.set(step.stage, step.instruction, step);
  const causes = new PlaceTable<true>();
  for (const vertex of buildkit.builds.find((it) => !it.error)?.vertices ?? []) {
    for (const { stage, instruction } of vertex.causes) causes.set(stage, instruction, true);
  }
  return {
    legacyStep: (stage, instruction) => steps.get(stage, instruction),
    hasVertex: (stage, instruction) => causes.get(stage, instruction) ?? false,
  };
}
