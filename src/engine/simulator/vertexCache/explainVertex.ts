import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { CacheAnswer } from "../buildRun.ts";
import { describeContextChanges, listContextChanges } from "../files/contextChanges.ts";
import type { CachedVertex } from "./cachedVertex.ts";
import { describeDifference } from "./describeDifference.ts";
import type { VertexLookup } from "./lookUpVertices.ts";
import type { SourceContents } from "./vertexFiles.ts";
import { recallFrom } from "./vertexMemory.ts";
import type { RememberedVertex, VertexMemory } from "./vertexMemory.ts";

/** One platform's build as its cache answered. */
export interface ExplainedBuild {
  readonly traced: TracedBuild;
  readonly file: ReadFile;
  readonly vertices: readonly CachedVertex[];
  readonly lookups: readonly VertexLookup[];
  readonly sources: SourceContents;
  /** `--no-cache`, and not for single stages. */
  readonly ignoresAll: boolean;
  /** Names that an ARG of the file declares. */
  readonly argumentNames: ReadonlySet<string>;
}

/** Why a vertex is taken from the cache or runs, in one sentence, and whose miss it follows. */
export function explainVertex(build: ExplainedBuild, index: number, memories: readonly VertexMemory[]): CacheAnswer {
  const vertex = build.vertices[index];
  const own = build.lookups[index];
  if (!vertex || !own) return { isHit: false, reason: "", follows: -1 };
  if (!own.runs && own.madeBy !== undefined) return { isHit: true, reason: `${capitalize(lineOf(build, own.madeBy))} does the same with the same content in this build, and is done once.`, follows: own.madeBy };
  if (!own.runs) return { isHit: true, reason: explainHit(build, vertex, own), follows: -1 };
  if (vertex.effect.kind === "context") return first("Every build looks at the build context anew: what changed in it decides, and what did not is not sent again.");
  if (vertex.isForced) return first(build.ignoresAll ? "--no-cache: nothing is looked up for it." : "--no-cache-filter names its stage: nothing is looked up for it.");
  if (own.keys.length > 0 && vertex.inputs.length > 0) return first("The imported cache knows this step but has no layer of it, and a step that runs needs its files.");
  if (memories.every((it) => it.isEmpty)) return first("Nothing was built before: the cache is empty.");
  return explainMiss(build, vertex, own, index, memories);
}

function first(reason: string): CacheAnswer {
  return { isHit: false, reason, follows: -1 };
}

function explainHit(build: ExplainedBuild, vertex: CachedVertex, own: VertexLookup): string {
  if (vertex.effect.kind === "image") return "The image is the one that earlier builds started from.";
  if (own.hit === undefined) return "A step behind it is in the cache, so nobody asks for it.";
  const rebuilt = vertex.inputs.find((it) => it.reads && build.lookups[it.vertex]?.runs === true && build.vertices[it.vertex]?.effect.kind !== "context");
  if (rebuilt) return `What it takes files from, ${lineOf(build, rebuilt.vertex)}, runs again, but leaves the same files there as before, and their content decides.`;
  if (vertex.inputs.some((it) => it.reads)) return "The same step was done before, and the files that it takes have the same content; their times do not count.";
  return "The same step was done before on the same base.";
}

function explainMiss(build: ExplainedBuild, vertex: CachedVertex, own: VertexLookup, index: number, memories: readonly VertexMemory[]): CacheAnswer {
  const { vertices, lookups } = build;
  const blamed = vertex.inputs.findIndex((it, position) => lookups[it.vertex]?.runs === true && own.knownInputs[position] !== true && vertices[it.vertex]?.effect.kind !== "context");
  const input = vertex.inputs[blamed];
  if (input) {
    const line = lineOf(build, input.vertex);
    const isForced = vertices[input.vertex]?.isForced === true;
    const source = vertices[input.vertex]?.effect;
    if (source?.kind === "image") return { isHit: false, reason: `It ${input.reads ? "takes files" : "starts"} from ${source.reference}, which earlier builds did not ${input.reads ? "take them" : "start"} from as it is now.`, follows: input.vertex };
    if (input.reads) return { isHit: false, reason: `It takes files from ${line}, which runs again and is taken to leave other files there.`, follows: input.vertex };
    return { isHit: false, reason: isForced ? `It starts from ${line}, which runs without asking the cache: only what stands behind this step can be found again.` : `It starts from ${line}, which runs again.`, follows: input.vertex };
  }
  const node = build.traced.build.vertices[index];
  const before = node && recallFrom(memories, node, vertex, baseKeyOf(vertex, lookups));
  const keyword = keywordOf(build, index);
  if (before) return first(explainChange(build, vertex, own, before, keyword) ?? notHere(vertex));
  const stage = node?.causes[0]?.stage ?? -1;
  if (stage >= 0 && !memories.some((it) => it.knowsStage(build.file, stage))) return first("Its stage was not part of an earlier build.");
  return first(`On this base no ${keyword} was carried out before: it is new here.`);
}

/** An earlier build did the same, elsewhere or too long ago. */
function notHere({ effect }: CachedVertex): string {
  if (effect.kind === "image") return "It is the image that an earlier build started from, and it is not on this machine yet.";
  if (effect.kind === "download") return `${effect.address} answers what it answered before, and that is not on this machine yet.`;
  return "An earlier build did the same, and its files are not in this cache.";
}

/** What is different from the same step before: in itself, or in what it takes. */
function explainChange({ sources, vertices, argumentNames }: ExplainedBuild, vertex: CachedVertex, own: VertexLookup, before: RememberedVertex, keyword: string): string | undefined {
  const { effect } = vertex;
  if (vertex.inputs.length === 0 && own.savedAs === before.lookup.savedAs) return undefined;
  if (effect.kind === "image" && before.vertex.effect.kind === "image") {
    const { reference } = before.vertex.effect;
    return reference === effect.reference ? `${reference} has another digest than before.` : `FROM names ${effect.reference}, before ${reference}.`;
  }
  if (effect.kind === "download") return `What ${effect.address} answers is not what it answered before.`;
  const difference = describeDifference(vertex, before.vertex, argumentNames, keyword);
  if (difference !== undefined) return difference;
  for (const [position, { vertex: input, reads = [] }] of vertex.inputs.entries()) {
    const source = vertices[input]?.effect;
    if (own.checksums[position] === before.lookup.checksums[position]) continue;
    if (source?.kind !== "context") return `What this ${keyword} takes is not what it took before.`;
    const changes = reads.flatMap((it) => listContextChanges(before.sources.contextOf(source.name), sources.contextOf(source.name), it.path));
    return describeContextChanges(changes, keyword) ?? `What this ${keyword} takes from the build context is not what it took before.`;
  }
  return undefined;
}

/** What tells on which base a vertex stands. */
export function baseKeyOf({ effect, inputs }: CachedVertex, lookups: readonly VertexLookup[]): string {
  const base = "base" in effect ? effect.base : -1;
  return base === -1 ? `none of ${inputs.length}` : (lookups[base]?.savedAs ?? "");
}

function keywordOf({ traced, file }: ExplainedBuild, index: number): string {
  const cause = traced.build.vertices[index]?.causes[0];
  return file.dockerfile.stages[cause?.stage ?? -1]?.instructions[cause?.instruction ?? -1]?.kind ?? "step";
}

function lineOf({ traced, file }: ExplainedBuild, index: number): string {
  const node = traced.build.vertices[index];
  const cause = node?.causes[0];
  const stage = file.dockerfile.stages[cause?.stage ?? -1];
  const line = (stage?.instructions[cause?.instruction ?? -1]?.node ?? stage?.from.node)?.lines[0];
  return line === undefined ? (node?.name ?? "a step") : `line ${line}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
