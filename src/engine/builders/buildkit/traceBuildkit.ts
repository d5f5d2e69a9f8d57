import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { VariableTrace } from "../variableTrace.ts";
import type { BuildkitError, BuildkitPhase } from "./buildkitPlan.ts";
import { readClientOptions } from "./clientOptions.ts";
import { PhaseRun } from "./phaseRun.ts";
import { toBuildkitError } from "./toBuildkitError.ts";

/**
 * Goes through a file once more and tells what becomes of its variables; `dispatched` says in which stages.
 * @param shownPlatform place of the platform to build for among those asked for
 * @returns BuildKit's refusal, if it comes to one on the way
 */
export function traceBuildkit(file: ReadFile, options: BuildOptions, shownPlatform: number, dispatched: "all" | "reachable", trace: VariableTrace): BuildkitError | undefined {
  let phase: BuildkitPhase = "client";
  try {
    const client = readClientOptions(options);
    const run = new PhaseRun(file, options, client, { variables: trace });
    try {
      run.convert(client.targetPlatforms[shownPlatform], dispatched);
    } finally {
      phase = run.phase;
    }
    return undefined;
  } catch (error) {
    return toBuildkitError(error, phase);
  }
}
