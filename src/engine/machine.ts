import type { AnalysisInput } from "./analysis.ts";
import { shortenContextNames } from "./buildContext/shortenContextNames.ts";
import { readDockerfile } from "./instructions/readDockerfile.ts";
import type { Simulation } from "./simulate.ts";
import type { BuildRun } from "./simulator/buildRun.ts";
import { familiarTag, fullReference } from "./simulator/familiarTag.ts";
import { simulateBuildkit } from "./simulator/buildkit/simulateBuildkit.ts";
import { LegacyCache } from "./simulator/legacy/legacyCache.ts";
import { runLegacy } from "./simulator/legacy/runLegacy.ts";
import type { Scenario } from "./simulator/scenario.ts";
import type { ExportedCache } from "./simulator/vertexCache/exportedCache.ts";
import { askedAbout, VertexCache } from "./simulator/vertexCache/vertexCache.ts";

/** What a build is told of the cache. */
export interface CacheFlags {
  /** `--no-cache`. */
  readonly ignoresCache: boolean;
  /** `--no-cache-filter`: names of stages, in any case. BuildKit alone has it. */
  readonly ignoredStages: readonly string[];
  /** `--cache-from`: names of images. The legacy builder then heeds no other image. */
  readonly cacheFrom: readonly string[];
  /** `--cache-to type=registry`. BuildKit alone has it. The cache inside an image is asked for by the build argument BUILDKIT_INLINE_CACHE. */
  readonly cacheTo?: readonly CacheDestination[];
}

/** Where `--cache-to` puts a cache: its name in a registry, and how much of it. */
export interface CacheDestination {
  readonly reference: string;
  readonly mode: "min" | "max";
}

/** A build without a word on the cache. */
export const USUAL_CACHE: CacheFlags = { ignoresCache: false, ignoredStages: [], cacheFrom: [] };

/** One build of a series on one machine. Absent `cache`: without a word on it. */
export interface PastBuild {
  readonly input: AnalysisInput;
  readonly scenario: Scenario;
  readonly cache?: CacheFlags;
  /** Whether the scenario's log is of this build: then its cached marks and its failure hold, and not its times alone. */
  readonly isLogged?: boolean;
}

/** What a registry has under a name. */
export interface RegistryAnswer {
  readonly isMissing: boolean;
  /** Undefined for an image without a cache in it. */
  readonly exported: ExportedCache | undefined;
}

/** A machine on which both builders work, each with its own cache. */
export class Machine {
  readonly legacyCache = new LegacyCache();
  readonly vertexCache = new VertexCache();
  private readonly tags = new Set<string>();

  /** @param registry what stands under a name of BuildKit's `--cache-from`; absent: every name stands for an image without a cache in it, unless the options say that it is missing */
  run({ input, scenario, cache = USUAL_CACHE, isLogged = false }: PastBuild, registry?: (name: string) => RegistryAnswer): Simulation {
    const { dockerfile, options: given, legacyVersion = "28" } = input;
    const { ignoresCache, cacheFrom } = cache;
    const options = shortenContextNames(given);
    return {
      legacy: runLegacy({ dockerfile, options, version: legacyVersion, scenario, isLogged, ignoresCache, cacheFrom }, this.legacyCache),
      buildkit: this.runBuildkit({ input, scenario, cache, isLogged }, registry),
    };
  }

  private runBuildkit({ input, scenario, cache, isLogged }: Required<PastBuild>, registry: ((name: string) => RegistryAnswer) | undefined): BuildRun {
    const { ignoresCache, ignoredStages, cacheFrom, cacheTo = [] } = cache;
    const { dockerfile, options: given } = input;
    if (ignoresCache && ignoredStages.length > 0) return refusedByClient("--no-cache and --no-cache-filter cannot currently be used together");
    const file = readDockerfile(dockerfile);
    const options = shortenContextNames(given);
    const names = cacheFrom.map(readCacheName).filter((it) => it !== "");
    const answers = names.map((it) => registry?.(it) ?? { isMissing: options.missing?.includes(it) === true || options.missing?.includes(fullReference(it)) === true, exported: undefined });
    const imports = answers.flatMap((it) => it.exported ?? []);
    const run = simulateBuildkit({
      ...{ file, options, scenario, isLogged },
      imports: names.map((name, index) => ({ name, isMissing: answers[index]?.isMissing === true && !this.tags.has(familiarTag(name)) })),
      cache: askedAbout(this.vertexCache, { file, options, scenario, ignoresCache, ignoredStages, imports, exports: cacheTo }),
    });
    if (run.outcome === "succeeds") for (const tag of scenario.tags) this.tags.add(familiarTag(tag));
    return run;
  }
}

/** The name in `--cache-from`, which may be spelt `type=registry,ref=NAME`. */
function readCacheName(written: string): string {
  if (!written.includes("=")) return written;
  const field = written.split(",").find((it) => it.startsWith("ref="));
  return field?.slice("ref=".length) ?? "";
}

/** A build that buildx refuses before it begins. */
function refusedByClient(message: string): BuildRun {
  return { works: [], transcript: [{ text: `ERROR: ${message}`, role: "error", at: 0, work: -1, causes: [] }], duration: 0, criticalPath: [], outcome: "refused", exitCode: 1, tail: 0 };
}
