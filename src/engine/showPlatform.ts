import type { BuildkitPlan } from "./builders/buildkit/buildkitPlan.ts";

/** The plan with the build of one platform in front: that is the one that graph and verdicts tell of. */
export function showPlatform(plan: BuildkitPlan, index: number): BuildkitPlan {
  const shown = plan.builds[index];
  return shown && index > 0 ? { ...plan, builds: [shown, ...plan.builds.filter((it) => it !== shown)] } : plan;
}
