import type { NodeId } from "../graph/stageGraph.ts";
import type { ExportedBuild } from "./exportedBuild.ts";

/** A name of a drawing's own for each node, `s0` for a stage, `x0` for a source: no word of the file's is ever a name in another language. */
export function nodeNames({ analysis: { stages, graph } }: ExportedBuild): ReadonlyMap<NodeId, string> {
  return new Map([
    ...stages.map(({ index }): [NodeId, string] => [`stage:${index}`, `s${index}`]),
    ...graph.sources.map(({ id }, index): [NodeId, string] => [id, `x${index}`]),
  ]);
}
