import { fullAllowance } from "../../shell/wordRules.ts";
import { globalValues } from "../argValues.ts";
import { displayName } from "../displayName.ts";
import type { StagePlan, StageQuestion } from "../stagePlan.ts";
import { refusedPlan } from "../stagePlan.ts";
import type { Verdict } from "../verdict.ts";
import { listNeeds, nameInBuildah } from "./listNeeds.ts";

/**
 * buildah cuts the file behind the target and leaves out the stages that the target does not need, unless
 * `--skip-unused-stages=false` (imagebuildah/executor.go, Build). The target is the last stage of that very name, or the
 * stage of that number (openshift/imagebuilder, Stages.ThroughTarget).
 */
export function planBuildah({ stages, globalArgs, options }: StageQuestion, skipsUnused: boolean): StagePlan {
  const wanted = options.target ?? "";
  const target = findTarget(stages.map(nameInBuildah), wanted);
  const built = stages[target];
  if (!built) return refusedPlan(stages, `the target "${wanted}" was not found in the provided Dockerfile`);
  const given = new Map(Object.entries(options.buildArgs ?? {}));
  const rules = { escape: "\\", allowance: fullAllowance() };
  const values = globalValues(globalArgs, given, rules);
  const upTo = stages.slice(0, target + 1);
  const needs = listNeeds(upTo, { values, given, rules, contexts: options.contexts ?? {} });
  const ownName = nameInBuildah(built);
  /** Each needed name, and the name by which it is needed first. */
  const needed = new Map([[ownName, ownName]]);
  // A map goes on over what is added meanwhile.
  for (const [name] of needed) for (const need of needs.get(name) ?? []) if (!needed.has(need)) needed.set(need, name);
  const byName = new Map(upTo.map((stage) => [nameInBuildah(stage), stage]));
  const targetName = displayName(built);
  return {
    target,
    verdicts: stages.map((stage): Verdict => {
      const name = displayName(stage);
      if (stage.index > target) return { outcome: "skipped", lead: "Skips it.", reason: `buildah stops after ${targetName}, and ${name} stands below it.` };
      if (stage.index === target) return { outcome: "built", lead: "Builds it.", reason: "It is the target." };
      if (!skipsUnused) return { outcome: "built", lead: "Builds it.", reason: `With --skip-unused-stages=false buildah runs every stage up to the target, and ${name} stands above ${targetName}.` };
      if (!needed.has(nameInBuildah(stage))) return { outcome: "skipped", lead: "Skips it.", reason: `buildah follows FROM, COPY --from and mounts back from ${targetName}, by names exactly as written. None leads to ${name}.` };
      return { outcome: "built", lead: "Builds it.", reason: reasonToBuild(needed.get(nameInBuildah(stage)) ?? ownName) };
    }),
  };

  function reasonToBuild(user: string): string {
    if (user === ownName) return `${targetName} names it, and is the target.`;
    const userStage = byName.get(user);
    return `${userStage ? displayName(userStage) : user} names it, and ${targetName} needs that.`;
  }

  function findTarget(names: readonly string[], name: string): number {
    if (name === "") return names.length - 1;
    const byName = names.lastIndexOf(name);
    return byName !== -1 || !/^[+-]?[0-9]{1,15}$/.test(name) ? byName : Number(name);
  }
}
