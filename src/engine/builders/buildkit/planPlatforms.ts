import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { formatWholePlatform } from "../../buildContext/platform.ts";
import type { Platform } from "../../buildContext/platform.ts";
import type { BuildkitError } from "./buildkitPlan.ts";
import { readClientOptions } from "./clientOptions.ts";
import type { ClientOptions } from "./clientOptions.ts";
import { finishBuild } from "./finishBuild.ts";
import type { FinishedBuild } from "./finishBuild.ts";
import { PhaseRun } from "./phaseRun.ts";
import { toBuildkitError } from "./toBuildkitError.ts";

/** Plans for each platform asked for, one after the other; an error where the options are refused before the file is read. */
export function planPlatforms<Planned>(
  options: BuildOptions,
  plan: (client: ClientOptions, platform: Platform | undefined) => Planned,
): { readonly error?: BuildkitError; readonly builds: readonly Planned[] } {
  let client: ClientOptions;
  try {
    client = readClientOptions(options);
  } catch (error) {
    return { error: toBuildkitError(error, "client"), builds: [] };
  }
  const platforms = client.targetPlatforms.length > 0 ? client.targetPlatforms : [undefined];
  return { builds: platforms.map((platform) => plan(client, platform)) };
}

/** One platform's build: all phases in their order, or the refusal and what was known by then. */
export function planPlatform(run: PhaseRun, platform: Platform | undefined): FinishedBuild {
  const shown = platform ? formatWholePlatform(platform) : "";
  try {
    const converted = run.convert(platform);
    run.refuseFindings();
    return finishBuild({ ...converted, platform: shown, enterPhase: (phase) => run.enter(phase) });
  } catch (error) {
    const nothing = { target: -1, reached: [], executed: [], steps: [], vertices: [], result: -1, config: undefined };
    const build = { platform: shown, error: toBuildkitError(error, run.phase), ...nothing, target: run.targetIndex, bindings: run.bindings, cuts: [] };
    return { build, details: () => [] };
  }
}
