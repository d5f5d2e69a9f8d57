import { fullAllowance } from "../../shell/wordRules.ts";
import { expandWith, globalValues } from "../argValues.ts";
import { displayName } from "../displayName.ts";
import type { StageAnswer, StagePlan, StageQuestion } from "../stagePlan.ts";
import { refusedPlan } from "../stagePlan.ts";
import { keepUsedStages } from "./keepUsedStages.ts";
import { createStrayFinder } from "./strayReference.ts";

/**
 * kaniko processes every stage from the top of the file to the target, or with `--skip-unused-stages` those that its own
 * search finds (pkg/dockerfile/dockerfile.go, MakeKanikoStages). The target is the first stage of that name, in any case.
 */
export function planKaniko({ stages, globalArgs, options }: StageQuestion, skipsUnused: boolean): StagePlan {
  const name = options.target ?? "";
  const target = name === "" ? stages.length - 1 : stages.findIndex(({ from }) => from.name !== "" && from.name === name.toLowerCase());
  const built = stages[target];
  if (!built) return refusedPlan(stages, `Error finding target stage: ${name} is not a valid target build stage`);
  const targetName = displayName(built);
  // An empty --build-arg does not count.
  const given = new Map(Object.entries(options.buildArgs ?? {}).filter(([, value]) => value !== ""));
  const rules = { escape: "\\", allowance: fullAllowance() };
  const values = globalValues(globalArgs, given, rules);
  const bases = stages.map(({ from }) => expandWith(from.base, values, rules));
  const kept = skipsUnused ? keepUsedStages({ stages, bases, target, hasTarget: name !== "" }) : allUpTo(target);
  if (typeof kept === "string") return refusedPlan(stages, kept);
  const findStray = createStrayFinder(stages, bases, kept);
  return {
    target,
    verdicts: stages.map((stage): StageAnswer => {
      const { index } = stage;
      if (index > target) return { outcome: "skipped", lead: "Skips it.", reason: `kaniko stops after ${targetName}, and ${displayName(stage)} stands below it.` };
      if (!kept.has(index)) return { outcome: "skipped", lead: "Skips it.", reason: `No COPY --from and no FROM that kaniko looks at on the way back from ${targetName} names ${displayName(stage)}.` };
      const stray = findStray(stage);
      if (stray !== undefined) return { outcome: "built", lead: "Goes astray.", reason: stray, isAstray: true };
      if (index === target) return { outcome: "built", lead: "Builds it.", reason: "It is the target." };
      return { outcome: "built", lead: "Builds it.", reason: reasonToBuild(displayName(stage), targetName, skipsUnused) };
    }),
  };
}

function reasonToBuild(name: string, target: string, skipsUnused: boolean): string {
  if (skipsUnused) return `kaniko keeps the stages that COPY --from and FROM name on the way back from ${target}; where it finds no COPY at all on that way it keeps every stage.`;
  return `kaniko runs every stage from the top of the file to the target, and ${name} stands above ${target}.`;
}

function allUpTo(target: number): ReadonlySet<number> {
  return new Set(Array.from({ length: target + 1 }, (_, index) => index));
}
