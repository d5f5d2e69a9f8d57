import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import { Refusal } from "../../source/refusal.ts";
import type { BuildkitPlan, CheckResult } from "./buildkitPlan.ts";
import { readClientOptions } from "./clientOptions.ts";
import { finishBuild } from "./finishBuild.ts";
import { PhaseRun } from "./phaseRun.ts";
import { planPlatform, planPlatforms } from "./planPlatforms.ts";
import { toBuildkitError } from "./toBuildkitError.ts";

/** Plans the builds that the options ask for, one a platform, in the order of BuildKit's own phases (toDispatchState). */
export function planBuildkit(file: ReadFile, options: BuildOptions): BuildkitPlan {
  const { error, builds } = planPlatforms(options, (client, platform) => planPlatform(new PhaseRun(file, options, client), platform).build);
  const first = error ?? builds.find((it) => it.error)?.error;
  return first ? { error: first, builds } : { builds };
}

/**
 * Plan and checks at once. They are the same conversion, told to look at every stage or not, so that where neither
 * platform, context, trigger nor a check that counts as an error tells them apart, one pass serves both.
 */
export function planAndCheck(file: ReadFile, options: BuildOptions): CheckResult & { readonly plan: BuildkitPlan } {
  const shared = planWithChecks(file, options);
  return shared ?? { plan: planBuildkit(file, options), ...checkBuildkit(file, options) };
}

function planWithChecks(file: ReadFile, options: BuildOptions): (CheckResult & { readonly plan: BuildkitPlan }) | undefined {
  try {
    const client = readClientOptions(options);
    if (client.targetPlatforms.length > 0 || client.contexts.size > 0) return undefined;
    const run = new PhaseRun(file, options, client);
    const { conversion, target, reachable } = run.convert(undefined, client.target === "" ? "all" : "reachable");
    if (run.violation !== undefined || conversion.hasTriggers) return undefined;
    const reached = new Set([...reachable].map((it) => it.index));
    const steps = conversion.steps.filter((it) => reached.has(it.stage));
    const { build } = finishBuild({ conversion: { ...conversion, steps }, target, reachable, platform: "", enterPhase: () => undefined });
    return { plan: { builds: [build] }, checks: run.findings };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** What the file's checks say. They never heed --platform. */
export function checkBuildkit(file: ReadFile, options: BuildOptions): CheckResult {
  try {
    return new PhaseRun(file, options, readClientOptions(options)).check();
  } catch (error) {
    return { checks: [], checksError: toBuildkitError(error, "client") };
  }
}
