import type { Analysis, NodeId, StageEdge } from "../engine/index.ts";
import { listWords } from "./countWords.ts";
import { edgeLine } from "./edgeLine.ts";
import type { EdgeLine } from "./graphView.ts";
import { nodeNames } from "./nodeNames.ts";

/** One stage of the graph as a sentence without its subject: `starts from base; the target`. */
export interface StageInWords {
  readonly stage: number;
  readonly displayName: string;
  readonly words: string;
}

/** The graph told stage by stage, in the file's order, for where there is no room to draw it. */
export function graphInWords(analysis: Analysis): readonly StageInWords[] {
  const nameOf = nodeNames(analysis);
  const used = new Set(analysis.graph.edges.filter(({ source, stage }) => source !== `stage:${stage}`).map(({ source }) => source));
  const edgesOf = edgesByStage(analysis.graph.edges);
  const { buildkit, legacy } = analysis.target;
  return analysis.stages.map(({ index, displayName, base }) => {
    const edges = edgesOf.get(index) ?? [];
    const isTarget = index === buildkit || index === legacy;
    const parts = [
      `starts from ${sourcesOf(edges, "from", nameOf) || base}`,
      verb("copies from", sourcesOf(edges, "copy", nameOf)),
      verb("adds from", sourcesOf(edges, "add", nameOf)),
      verb("mounts", sourcesOf(edges, "mount", nameOf)),
      isTarget ? "the target" : used.has(`stage:${index}`) ? "" : "nothing uses it",
    ];
    return { stage: index, displayName, words: parts.filter((part) => part !== "").join("; ") };
  });
}

function edgesByStage(edges: readonly StageEdge[]): ReadonlyMap<number, readonly StageEdge[]> {
  const found = new Map<number, StageEdge[]>();
  for (const edge of edges) {
    const others = found.get(edge.stage);
    if (others) others.push(edge);
    else found.set(edge.stage, [edge]);
  }
  return found;
}

function verb(words: string, object: string): string {
  return object && `${words} ${object}`;
}

function sourcesOf(edges: readonly StageEdge[], line: EdgeLine, nameOf: (id: NodeId) => string): string {
  const sources = edges.filter(({ via }) => edgeLine(via) === line).map(({ source, boundBy }) => `${nameOf(source)}${readerOf(boundBy)}`);
  return listWords([...new Set(sources)]);
}

/** Who follows the edge, where one builder reads the line in another way or not at all. */
function readerOf({ legacy, buildkit }: StageEdge["boundBy"]): string {
  if (legacy === buildkit) return "";
  return legacy ? " (legacy alone)" : " (BuildKit alone)";
}
