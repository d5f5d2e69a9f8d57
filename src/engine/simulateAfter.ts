import type { AnalysisInput } from "./analysis.ts";
import { shortenContextNames } from "./buildContext/shortenContextNames.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import type { Simulation } from "./simulate.ts";
import type { BuildRun } from "./simulator/buildRun.ts";
import { simulateBuildkit } from "./simulator/buildkit/simulateBuildkit.ts";
import { LegacyCache } from "./simulator/legacy/legacyCache.ts";
import { runLegacy } from "./simulator/legacy/runLegacy.ts";
import type { Scenario } from "./simulator/scenario.ts";
import { askedAbout, VertexCache } from "./simulator/vertexCache/vertexCache.ts";

/** What a build is told of the cache. */
export interface CacheFlags {
  /** `--no-cache`. */
  readonly ignoresCache: boolean;
  /** `--no-cache-filter`: names of stages, in any case. BuildKit alone has it. */
  readonly ignoredStages: readonly string[];
  /** `--cache-from`: names of images. The legacy builder then heeds no other image. */
  readonly cacheFrom: readonly string[];
}

/** A build without a word on the cache. */
export const USUAL_CACHE: CacheFlags = { ignoresCache: false, ignoredStages: [], cacheFrom: [] };

/** One build of a series on one machine. Absent `cache`: without a word on it. */
export interface PastBuild {
  readonly input: AnalysisInput;
  readonly scenario: Scenario;
  readonly cache?: CacheFlags;
}

/**
 * What each builder does with a build on a machine that did others before, in order, each builder with its own cache.
 * `cache` of each work says whether it is taken from there, the cause of a miss, and whose miss it follows. Pure; any
 * text gets an answer, and what contradicts itself is refused as the builder refuses it.
 */
export function simulateAfter(history: readonly PastBuild[], build: PastBuild): Simulation {
  const machine = new Machine();
  for (const past of history) machine.run(past);
  return machine.run(build);
}

/** A machine on which both builders work. */
class Machine {
  private readonly legacyCache = new LegacyCache();
  private readonly vertexCache = new VertexCache();

  run({ input, scenario, cache = USUAL_CACHE }: PastBuild): Simulation {
    const { dockerfile, options: given, legacyVersion = "28" } = input;
    const { ignoresCache, cacheFrom } = cache;
    const options = shortenContextNames(given);
    return {
      legacy: runLegacy({ dockerfile, options, version: legacyVersion, scenario, ignoresCache, cacheFrom }, this.legacyCache),
      buildkit: this.runBuildkit(input, scenario, cache),
    };
  }

  private runBuildkit({ dockerfile, options: given }: AnalysisInput, scenario: Scenario, { ignoresCache, ignoredStages }: CacheFlags): BuildRun {
    if (ignoresCache && ignoredStages.length > 0) return refusedByClient("--no-cache and --no-cache-filter cannot currently be used together");
    const file = readDockerfile(dockerfile);
    const options = shortenContextNames(given);
    return simulateBuildkit({ file, options, scenario, cache: askedAbout(this.vertexCache, { file, options, scenario, ignoresCache, ignoredStages }) });
  }
}

/** A build that buildx refuses before it begins. */
function refusedByClient(message: string): BuildRun {
  return { works: [], transcript: [{ text: `ERROR: ${message}`, role: "error", at: 0, work: -1, causes: [] }], duration: 0, criticalPath: [], outcome: "refused", exitCode: 1, tail: 0 };
}
