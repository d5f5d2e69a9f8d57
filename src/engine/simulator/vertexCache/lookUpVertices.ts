import { digestOf } from "../digest.ts";
import { EMPTY_TREE } from "../files/fileTree.ts";
import { CacheGraph } from "./cacheGraph.ts";
import type { CacheLink } from "./cacheGraph.ts";
import type { CachedVertex } from "./cachedVertex.ts";
import { CacheView } from "./cacheView.ts";
import type { CacheSource } from "./cacheView.ts";
import { countReach, meet } from "./inputReach.ts";
import type { InputReach } from "./inputReach.ts";
import { checksumOf, filesAfter } from "./vertexFiles.ts";
import type { SourceContents, VertexFiles } from "./vertexFiles.ts";

/** What the cache has of one vertex. */
export interface VertexLookup {
  /** Keys by definition alone, before anything is done. */
  readonly early: readonly string[];
  /** All that are found once what counts by its content is there. */
  readonly keys: readonly string[];
  /** Those by which steps behind it are found when it is done. What has to run has none (edge.go, processExecReq). */
  readonly keysWhenDone: readonly string[];
  /** The key under which its files are there; undefined where they are not. */
  readonly hit: string | undefined;
  /** What it leaves, from the cache or made anew. */
  readonly files: VertexFiles;
  /** The key under which it is kept where it runs. */
  readonly savedAs: string;
  /** Checksum of each input that counts by content; empty for others. */
  readonly checksums: readonly string[];
  /** For each input whether it has a key, or a content, on which the same operation was done before. */
  readonly knownInputs: readonly boolean[];
  /** Whether it runs. False: its files are there, or nobody asks for them. */
  readonly runs: boolean;
  /** Whether its files are taken from the cache. */
  readonly isLoaded: boolean;
  /** The vertex of the same build that makes them. */
  readonly madeBy?: number;
}

interface Growing extends VertexLookup {
  runs: boolean;
  isLoaded: boolean;
}

/**
 * Looks every vertex of a build up (solver/edge.go): first by keys that follow from definitions alone; where those
 * lead nowhere, by the content of what is copied and mounted, for which that input must be there. What nobody needs
 * is never looked at, and shows as cached.
 */
export function lookUpVertices(graph: CacheSource, vertices: readonly CachedVertex[], result: number, sources: SourceContents): readonly VertexLookup[] {
  const found: Growing[] = [];
  for (const vertex of vertices) found.push(lookUp(graph, vertex, found, sources));
  markNeeded(graph, vertices, found, result);
  return haveTwins(vertices, found) ? (lookUpWithTwins(graph, vertices, result, sources, found) ?? found) : found;
}

/** Whether two steps that run may turn out to be one: the same operation on the same content. */
function haveTwins(vertices: readonly CachedVertex[], found: readonly VertexLookup[]): boolean {
  const seen = new Set<string>();
  for (const [index, { operation, inputs }] of vertices.entries()) {
    const own = found[index];
    if (!own?.runs || inputs.length === 0 || own.checksums.every((it) => it === "")) continue;
    const name = [operation, ...own.checksums].join(" ");
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/**
 * The same, where what runs is in the cache for the steps behind it in the list: of steps that do the same to the same
 * content one runs, and the others are taken from it (solver/scheduler.go, mergeTo). Undefined where that one is not needed.
 */
function lookUpWithTwins(graph: CacheSource, vertices: readonly CachedVertex[], result: number, sources: SourceContents, before: readonly VertexLookup[]): readonly VertexLookup[] | undefined {
  const own = new CacheGraph();
  const makers = new Map<string, number>();
  const view = new CacheView([graph, own]);
  const found: Growing[] = [];
  for (const [index, vertex] of vertices.entries()) {
    const lookup = lookUp(view, vertex, found, sources);
    const maker = lookup.hit === undefined || graph.resultOf(lookup.hit) ? undefined : makers.get(lookup.hit);
    found.push(maker === undefined ? lookup : { ...lookup, madeBy: maker });
    if (before[index]?.runs !== true || lookup.hit !== undefined || vertex.inputs.length === 0) continue;
    connectVertex(own, vertex, lookup, found);
    if (lookup.files.kind === "tree") own.keep(lookup.savedAs, lookup.files.tree);
    makers.set(lookup.savedAs, index);
  }
  markNeeded(view, vertices, found, result);
  return found.every((it) => it.madeBy === undefined || !it.isLoaded || found[it.madeBy]?.runs === true) ? found : undefined;
}

/** Connects all that is known of a vertex's inputs to its key. */
export function connectVertex(graph: CacheGraph, { operation, inputs }: CachedVertex, own: VertexLookup, lookups: readonly VertexLookup[]): void {
  for (const [index, { vertex, selector }] of inputs.entries()) {
    for (const it of keysBehind(lookups[vertex])) graph.connect(it, { operation, input: index, selector }, own.savedAs);
    const checksum = own.checksums[index] ?? "";
    if (checksum !== "") graph.connect(checksum, { operation, input: index, selector: "" }, own.savedAs);
  }
}

/** All keys that a vertex has when it is done, those it is only kept under included. A build context has none that would come again. */
function keysBehind(lookup: VertexLookup | undefined): readonly string[] {
  if (!lookup || lookup.savedAs === "") return [];
  return lookup.keysWhenDone.includes(lookup.savedAs) ? lookup.keysWhenDone : [...lookup.keysWhenDone, lookup.savedAs];
}

function lookUp(graph: CacheSource, vertex: CachedVertex, before: readonly VertexLookup[], sources: SourceContents): Growing {
  const { operation, inputs, effect, isForced } = vertex;
  const filesOf = (index: number): VertexFiles | undefined => before[index]?.files;
  const made = (): VertexFiles => filesAfter(vertex, filesOf, sources);
  if (inputs.length === 0) {
    if (effect.kind === "context") return { early: [], keys: [], keysWhenDone: [], hit: undefined, files: made(), savedAs: "", checksums: [], knownInputs: [], runs: false, isLoaded: false };
    const files = made();
    const isSource = effect.kind === "image" || effect.kind === "download";
    const root = digestOf("root", operation, isSource && files.kind === "tree" ? files.tree.history : "");
    const own = isForced ? [] : [root];
    const kept = isForced ? undefined : graph.resultOf(root);
    return { early: own, keys: own, keysWhenDone: own, hit: kept && root, files: kept ? { kind: "tree", tree: kept } : files, savedAs: root, checksums: [], knownInputs: [], runs: false, isLoaded: false };
  }
  const checksums = inputs.map(({ vertex: input, reads }) => (reads ? checksumOf(filesOf(input) ?? { kind: "tree", tree: EMPTY_TREE }, reads) : ""));
  const reachedBy = (keysOf: (lookup: VertexLookup) => readonly string[], isContentKnown: boolean): readonly InputReach[] =>
    inputs.map((input, index) => reach({ operation, input: index, selector: input.selector }, before[input.vertex], keysOf, isContentKnown ? (checksums[index] ?? "") : ""));
  const early = isForced ? [] : meet(graph, reachedBy((it) => it.early, false));
  const reached = reachedBy((it) => it.keysWhenDone, true);
  const keys = isForced ? [] : meet(graph, reached);
  const hit = early.find((it) => graph.resultOf(it)) ?? keys.find((it) => graph.resultOf(it));
  const kept = hit === undefined ? undefined : graph.resultOf(hit);
  const savedAs = hit ?? meet(graph, reachedBy(keysBehind, true))[0] ?? digestOf("key", operation, ...inputs.flatMap((input, index) => [before[input.vertex]?.savedAs ?? "", checksums[index] ?? ""]));
  return {
    early,
    keys,
    keysWhenDone: isForced || hit !== undefined || keys.includes(savedAs) ? keys : [...keys, savedAs],
    hit,
    files: kept ? { kind: "tree", tree: kept } : made(),
    savedAs,
    checksums,
    knownInputs: reached.map((it) => countReach(graph, it) > 0),
    runs: false,
    isLoaded: false,
  };
}

/** What one input leads by: its keys and its content. */
function reach(link: CacheLink, before: VertexLookup | undefined, keysOf: (lookup: VertexLookup) => readonly string[], checksum: string): InputReach {
  const byKeys = (before ? keysOf(before) : []).map((key) => [key, link] as const);
  return checksum === "" ? byKeys : [...byKeys, [checksum, { ...link, selector: "" }]];
}

/** From the result backwards: what is asked for its files, and what for its keys alone. */
function markNeeded(graph: CacheSource, vertices: readonly CachedVertex[], found: readonly Growing[], result: number): void {
  const needed: ("nothing" | "keys" | "files")[] = vertices.map(() => "nothing");
  if (result >= 0) needed[result] = "files";
  for (let index = vertices.length - 1; index >= 0; index -= 1) {
    const vertex = vertices[index];
    const own = found[index];
    if (!vertex || !own || needed[index] === "nothing") continue;
    own.runs = own.hit === undefined && needed[index] === "files";
    own.isLoaded = own.hit !== undefined && needed[index] === "files";
    const key = own.hit ?? own.keys[0];
    for (const [position, { vertex: input, selector }] of vertex.inputs.entries()) {
      const link = { operation: vertex.operation, input: position, selector };
      const wanted = own.runs || key === undefined ? "files" : wantedOf(graph, link, found[input], key);
      if (wanted === "files" || needed[input] === "nothing") needed[input] = wanted;
    }
  }
}

/** How much of an input it takes to find a key. */
function wantedOf(graph: CacheSource, link: CacheLink, input: VertexLookup | undefined, key: string): "nothing" | "keys" | "files" {
  const leadsThere = (it: string): boolean => graph.leads(it, link, key);
  if (!input || input.early.some(leadsThere)) return "nothing";
  return input.keys.some(leadsThere) ? "keys" : "files";
}
