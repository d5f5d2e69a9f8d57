import type { EdgeVia, NodeId } from "../graph/stageGraph.ts";
import type { ExportedBuild } from "./exportedBuild.ts";
import { edgeWord, listEdges, useWords } from "./exportedEdge.ts";

/** All edges of one kind from one node to another that the same builders follow: one line in a drawing. */
export interface JoinedEdge {
  readonly source: NodeId;
  readonly stage: number;
  readonly via: EdgeVia;
  /** Where it is made, by line. */
  readonly lines: readonly number[];
  /** Who follows it, where not both do; else empty. */
  readonly use: string;
  /** `COPY x 3, legacy only`; no line numbers, which change with every line above */
  readonly label: string;
}

/** The edges of a drawing, in the file's order. */
export function joinEdges(build: ExportedBuild): readonly JoinedEdge[] {
  const joined = new Map<string, { readonly source: NodeId; readonly stage: number; readonly via: EdgeVia; readonly use: string; readonly lines: number[] }>();
  for (const { edge, line, ...uses } of listEdges(build)) {
    const { source, stage, via } = edge;
    const use = useWords(uses);
    const key = JSON.stringify([source, stage, via, use]);
    const known = joined.get(key);
    if (known) known.lines.push(line);
    else joined.set(key, { source, stage, via, use, lines: [line] });
  }
  return [...joined.values()].map((edge) => ({
    ...edge,
    label: [edge.lines.length > 1 ? `${edgeWord(edge.via)} x ${edge.lines.length}` : edgeWord(edge.via), edge.use].filter((part) => part !== "").join(", "),
  }));
}
