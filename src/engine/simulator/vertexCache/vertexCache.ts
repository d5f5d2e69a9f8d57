import { pathsOf } from "../../buildContext/contextTree.ts";
import { readDescribedContext } from "../../buildContext/describedContext.ts";
import { isIgnored, parseIgnoreFile } from "../../buildContext/ignorePatterns.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { CacheAnswer, WorkState } from "../buildRun.ts";
import { digest } from "../digest.ts";
import type { ContextContent } from "../files/contextFiles.ts";
import type { Scenario } from "../scenario.ts";
import { CacheGraph } from "./cacheGraph.ts";
import { listCachedVertices } from "./cachedVertex.ts";
import type { CachedVertex, ForcedStages } from "./cachedVertex.ts";
import { keepVertex, lookUpVertices } from "./lookUpVertices.ts";
import type { VertexLookup } from "./lookUpVertices.ts";
import type { SourceContents } from "./vertexFiles.ts";

/** One build as its cache is asked about it. */
export interface CachedBuild {
  readonly file: ReadFile;
  readonly options: BuildOptions;
  readonly scenario: Scenario;
  /** `--no-cache`. */
  readonly ignoresCache: boolean;
  /** `--no-cache-filter`. */
  readonly ignoredStages: readonly string[];
}

interface AskedBuild {
  readonly traced: TracedBuild;
  readonly vertices: readonly CachedVertex[];
  readonly lookups: readonly VertexLookup[];
}

/** A BuildKit's own cache over several builds: asked before each, told after each what came of it. */
export class VertexCache {
  private readonly graph = new CacheGraph();
  private asked: readonly AskedBuild[] = [];

  /** What it says of each vertex of each platform's build. */
  ask(builds: readonly TracedBuild[], build: CachedBuild): readonly (readonly CacheAnswer[])[] {
    const forced = forcedStages(build);
    const sources = readSources(build);
    this.asked = builds.map((traced) => {
      const vertices = listCachedVertices(traced, forced);
      return { traced, vertices, lookups: lookUpVertices(this.graph, vertices, traced.build.result, sources) };
    });
    return this.asked.map((it) => it.vertices.map((vertex, index) => answerOf(vertex, index, it)));
  }

  /** Keeps what was done: how each vertex of each build of the last question ended. */
  keep(ends: readonly (readonly WorkState[])[]): void {
    for (const [platform, { vertices, lookups }] of this.asked.entries()) {
      for (const [index, vertex] of vertices.entries()) {
        const own = lookups[index];
        const end = ends[platform]?.[index];
        if (own && ((own.runs && end === "done") || (own.hit !== undefined && end === "cached"))) keepVertex(this.graph, vertex, own, lookups);
      }
    }
  }
}

function answerOf(vertex: CachedVertex, index: number, { lookups, traced }: AskedBuild): CacheAnswer {
  const own = lookups[index];
  if (!own?.runs) return { isHit: true, reason: own?.hit === undefined ? "Nothing that runs needs it." : "It was built before, from the same.", follows: -1 };
  if (vertex.effect.kind === "context") return { isHit: false, reason: "The build context is looked at for each build.", follows: -1 };
  if (vertex.isForced) return { isHit: false, reason: "The cache is not asked for its stage.", follows: -1 };
  const follows = vertex.inputs.find((it, position) => lookups[it.vertex]?.runs === true && own.knownInputs[position] !== true && vertex.inputs.length > 0 && traced.details[it.vertex]?.origin === undefined)?.vertex ?? -1;
  if (follows !== -1) return { isHit: false, reason: "What it is built on runs again.", follows };
  return { isHit: false, reason: "The same was not built before.", follows: -1 };
}

function forcedStages({ file, ignoresCache, ignoredStages, options }: CachedBuild): ForcedStages {
  const attribute = options.opts?.["no-cache"];
  const named = attribute === undefined || attribute === "" ? ignoredStages : [...ignoredStages, ...attribute.split(",")];
  const names = new Set(named.map((it) => it.toLowerCase()));
  const stages = file.dockerfile.stages.flatMap((it) => (it.from.name !== "" && names.has(it.from.name.toLowerCase()) ? [it.index] : []));
  return { all: ignoresCache || attribute === "", stages: new Set(stages) };
}

function readSources({ file, options, scenario }: CachedBuild): SourceContents {
  const { changedFiles, changedImages } = scenario.surroundings;
  const parsed = options.dockerignore === undefined || options.dockerignore === "" ? undefined : parseIgnoreFile(options.dockerignore);
  const ignore = parsed && "ignore" in parsed ? parsed.ignore : undefined;
  const sent = options.files && readDescribedContext(options.files, ignore, "buildkit").sent;
  const main: ContextContent = {
    paths: sent && [...pathsOf(sent)],
    revisions: new Map(changedFiles.filter(([path]) => !ignore || !isIgnored(ignore, path))),
    dockerfile: digest(file.ast.text),
  };
  return {
    contextOf: (name) => (name === "" ? main : { paths: undefined, revisions: new Map(changedFiles.flatMap(([path, revision]) => (path.startsWith(`${name}:`) ? [[path.slice(name.length + 1), revision]] : []))), dockerfile: "" }),
    imageRevisions: new Map(changedImages),
  };
}
