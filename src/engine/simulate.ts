import type { AnalysisInput } from "./analysis.ts";
import { shortenContextNames } from "./buildContext/shortenContextNames.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import type { BuildRun, CacheAnswer } from "./simulator/buildRun.ts";
import { simulateBuildkit } from "./simulator/buildkit/simulateBuildkit.ts";
import { runLegacy } from "./simulator/legacy/runLegacy.ts";
import type { Scenario } from "./simulator/scenario.ts";

/** The same build by each builder, over time. Plain data. */
export interface Simulation {
  readonly legacy: BuildRun;
  readonly buildkit: BuildRun;
}

/**
 * What each builder does over time with a file, its options and a scenario. `cacheAnswers`: of each platform's build,
 * in the order of the plan, what BuildKit's cache says of each of its vertices; absent: nothing is cached. Pure; any
 * text gets an answer.
 */
export function simulate({ dockerfile, options: given, legacyVersion = "28" }: AnalysisInput, scenario: Scenario, cacheAnswers?: readonly (readonly CacheAnswer[])[]): Simulation {
  const options = shortenContextNames(given);
  return {
    legacy: runLegacy({ dockerfile, options, version: legacyVersion, scenario, isLogged: cacheAnswers === undefined }),
    buildkit: simulateBuildkit({ file: readDockerfile(dockerfile), options, scenario, cacheAnswers, isLogged: cacheAnswers === undefined }),
  };
}
