import type { BuildkitPlan } from "./buildkit/buildkitPlan.ts";
import type { LegacyPlan, LegacyStep } from "./legacy/legacyPlan.ts";

/** Both plans' work by stage and instruction, so that a long file is looked through once. */
export interface StepIndex {
  readonly legacyStep: (stage: number, instruction: number) => LegacyStep | undefined;
  readonly hasVertex: (stage: number, instruction: number) => boolean;
}

export function indexSteps(legacy: LegacyPlan, buildkit: BuildkitPlan): StepIndex {
  const steps = new Map(legacy.steps.map((it) => [key(it.stage, it.instruction), it]));
  const vertices = buildkit.builds.find((it) => !it.error)?.vertices ?? [];
  const causes = new Set(vertices.flatMap((it) => it.causes.map((cause) => key(cause.stage, cause.instruction))));
  return {
    legacyStep: (stage, instruction) => steps.get(key(stage, instruction)),
    hasVertex: (stage, instruction) => causes.has(key(stage, instruction)),
  };
}

function key(stage: number, instruction: number): string {
  return `${stage}.${instruction}`;
}
