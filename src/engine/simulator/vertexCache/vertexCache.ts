import { readDescribedContext } from "../../buildContext/describedContext.ts";
import { parseIgnoreFile } from "../../buildContext/ignorePatterns.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { WrittenCache } from "../buildkit/cacheTasks.ts";
import type { AskedCache } from "../buildkit/simulateBuildkit.ts";
import type { CacheAnswer, WorkState } from "../buildRun.ts";
import { readMainContext, readNamedContext } from "../files/mainContext.ts";
import { RunOutputs } from "../files/rerunOutputs.ts";
import type { Scenario } from "../scenario.ts";
import { CacheGraph } from "./cacheGraph.ts";
import { CacheView } from "./cacheView.ts";
import { listCachedVertices } from "./cachedVertex.ts";
import type { ForcedStages } from "./cachedVertex.ts";
import { baseKeyOf, explainVertex } from "./explainVertex.ts";
import type { ExplainedBuild } from "./explainVertex.ts";
import { exportCache } from "./exportedCache.ts";
import type { ExportedCache, ExportMode } from "./exportedCache.ts";
import { connectVertex, lookUpVertices } from "./lookUpVertices.ts";
import type { SourceContents } from "./vertexFiles.ts";
import { VertexMemory } from "./vertexMemory.ts";

/** One build as its cache is asked about it. */
export interface CachedBuild {
  readonly file: ReadFile;
  readonly options: BuildOptions;
  readonly scenario: Scenario;
  /** `--no-cache`. */
  readonly ignoresCache: boolean;
  /** `--no-cache-filter`. */
  readonly ignoredStages: readonly string[];
  /** What `--cache-from` brings. */
  readonly imports?: readonly ExportedCache[];
  /** `--cache-to type=registry`. */
  readonly exports?: readonly { readonly reference: string; readonly mode: ExportMode }[];
}

/** A BuildKit's own cache over several builds: asked before each, told after each what came of it. */
export class VertexCache {
  private readonly graph = new CacheGraph();
  private readonly outputs = new RunOutputs();
  private readonly memory = new VertexMemory();
  private asked: readonly ExplainedBuild[] = [];

  /** What it says of each vertex of each platform's build. */
  ask(builds: readonly TracedBuild[], build: CachedBuild): readonly (readonly CacheAnswer[])[] {
    const forced = forcedStages(build);
    this.outputs.begin(build.scenario.surroundings.rerunOutputs);
    const sources = { ...readSources(build), outputs: this.outputs };
    const { file, imports = [] } = build;
    const view = imports.length === 0 ? this.graph : new CacheView([this.graph, ...imports.map((it) => it.graph)]);
    const memories = [this.memory, ...imports.map((it) => it.memory)];
    const common = { file, sources, ignoresAll: forced.all, argumentNames: listArguments(file) };
    this.asked = builds.map((traced) => {
      const vertices = listCachedVertices(traced, forced);
      return { ...common, traced, vertices, lookups: lookUpVertices(view, vertices, traced.build.result, sources) };
    });
    return this.asked.map((it) => it.vertices.map((_, index) => explainVertex(it, index, memories)));
  }

  /** Keeps what was done: how each vertex of each build of the last question ended. */
  keep(ends: readonly (readonly WorkState[])[]): void {
    for (const [platform, { vertices, lookups, sources, file, traced }] of this.asked.entries()) {
      for (const [index, vertex] of vertices.entries()) {
        const lookup = lookups[index];
        const node = traced.build.vertices[index];
        const end = ends[platform]?.[index];
        const isThere = lookup !== undefined && ((lookup.runs && end === "done") || (lookup.keys.length > 0 && end === "cached"));
        if (!isThere || !node) continue;
        if (vertex.effect.kind === "context") continue;
        connectVertex(this.graph, vertex, lookup, lookups);
        if (vertex.effect.kind === "run" && lookup.files.kind === "tree") this.outputs.note({ ...vertex.place, command: vertex.operation }, lookup.files.tree);
        if ((lookup.runs || lookup.isLoaded) && lookup.files.kind === "tree") this.graph.keep(lookup.savedAs, lookup.files.tree);
        this.memory.remember(node, { vertex, lookup, sources, file }, baseKeyOf(vertex, lookups));
      }
    }
  }

  /** What an export of the last build keeps. */
  exportLast(mode: ExportMode): ExportedCache {
    return exportCache(this.asked, mode);
  }
}

/** The cache as one build asks it. */
export function askedAbout(cache: VertexCache, build: CachedBuild): AskedCache {
  const listExports = (): readonly WrittenCache[] =>
    (build.exports ?? []).map(({ reference, mode }) => ({ reference, layers: cache.exportLast(mode).steps.flatMap((it) => (it.keeps === "layer" ? [it.label] : [])) }));
  return { ask: (builds) => cache.ask(builds, build), listExports, keep: (ends) => cache.keep(ends) };
}

function listArguments({ dockerfile }: ReadFile): ReadonlySet<string> {
  return new Set(dockerfile.stages.flatMap((stage) => stage.instructions.flatMap((it) => (it.kind === "ARG" ? it.names.map(({ key }) => key) : []))));
}

function forcedStages({ file, ignoresCache, ignoredStages, options }: CachedBuild): ForcedStages {
  const attribute = options.opts?.["no-cache"];
  const named = attribute === undefined || attribute === "" ? ignoredStages : [...ignoredStages, ...attribute.split(",")];
  const names = new Set(named.map((it) => it.toLowerCase()));
  const stages = file.dockerfile.stages.flatMap((it) => (it.from.name !== "" && names.has(it.from.name.toLowerCase()) ? [it.index] : []));
  return { all: ignoresCache || attribute === "", stages: new Set(stages) };
}

function readSources({ file, options, scenario: { surroundings } }: CachedBuild): Omit<SourceContents, "outputs"> {
  const parsed = options.dockerignore === undefined || options.dockerignore === "" ? undefined : parseIgnoreFile(options.dockerignore);
  const ignore = parsed && "ignore" in parsed ? parsed.ignore : undefined;
  const sent = options.files && readDescribedContext(options.files, ignore, "buildkit").sent;
  const contexts = new Map([["", readMainContext({ sent, ignore, dockerfile: file.ast.text }, surroundings)]]);
  return {
    contextOf: (name) => {
      const content = contexts.get(name) ?? readNamedContext(name, surroundings);
      contexts.set(name, content);
      return content;
    },
    imageRevisions: new Map(surroundings.changedImages),
    addressRevisions: new Map(surroundings.changedFiles),
  };
}
