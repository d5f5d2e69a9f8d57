import type { WorkCause } from "../buildRun.ts";
import { CacheGraph } from "./cacheGraph.ts";
import { baseKeyOf } from "./explainVertex.ts";
import type { ExplainedBuild } from "./explainVertex.ts";
import { connectVertex } from "./lookUpVertices.ts";
import { VertexMemory } from "./vertexMemory.ts";

/** How much of a build an export keeps: in an image only what is its own layers, as with `min`; with `max` all layers. */
export type ExportMode = "inline" | "min" | "max";

/** One step as an exported cache keeps it. */
export interface KeptStep {
  /** As the console names it. */
  readonly label: string;
  readonly causes: readonly WorkCause[];
  /** Its layer is there and need not be built; or the cache merely knows it again, which helps the steps behind it. */
  readonly keeps: "layer" | "key";
}

/** A cache as it is put into an image or a registry. */
export interface ExportedCache {
  readonly steps: readonly KeptStep[];
  readonly graph: CacheGraph;
  readonly memory: VertexMemory;
}

/**
 * What an export of finished builds keeps (solver/exporter.go, ExportTo): the keys of all steps that the result stands on,
 * and layers of the result's own chain, or with `max` of all steps. Images that are pulled and contexts are not part of it.
 */
export function exportCache(builds: readonly ExplainedBuild[], mode: ExportMode): ExportedCache {
  const graph = new CacheGraph();
  const memory = new VertexMemory();
  const steps: KeptStep[] = [];
  for (const build of builds) {
    const { vertices, lookups, traced, sources, file } = build;
    const chain = findChain(build);
    for (const [index, vertex] of vertices.entries()) {
      const lookup = lookups[index];
      const node = traced.build.vertices[index];
      if (!lookup || !node || vertex.effect.kind === "context" || (!lookup.runs && lookup.keys.length === 0)) continue;
      connectVertex(graph, vertex, lookup, lookups);
      memory.remember(node, { vertex, lookup, sources, file }, baseKeyOf(vertex, lookups));
      if (vertex.inputs.length === 0) continue;
      const hasLayer = (mode === "max" || chain.has(index)) && (lookup.runs || lookup.hit !== undefined);
      if (hasLayer && lookup.files.kind === "tree") graph.keep(lookup.savedAs, lookup.files.tree);
      if (node.causes.length > 0) steps.push({ label: node.name, causes: node.causes, keeps: hasLayer ? "layer" : "key" });
    }
  }
  return { steps, graph, memory };
}

/** The vertices whose layers are the image's own. */
function findChain({ vertices, traced }: ExplainedBuild): ReadonlySet<number> {
  const chain = new Set<number>();
  if (traced.build.result !== -1) chain.add(traced.build.result);
  // A set goes on over what is added meanwhile.
  for (const index of chain) {
    const effect = vertices[index]?.effect;
    if (effect && "base" in effect && effect.base !== -1) chain.add(effect.base);
    if (effect?.kind === "merge") chain.add(effect.added);
  }
  return chain;
}
