import type { EdgeVia, NodeId } from "../graph/stageGraph.ts";
import type { ExportedBuild } from "./exportedBuild.ts";
import { edgeWord, listEdges, useWords } from "./exportedEdge.ts";

/** All edges of one kind from one node to another that the same builders follow: one line in a drawing. */
export interface JoinedEdge {
  readonly source: NodeId;
  readonly stage: number;
  readonly via: EdgeVia;
  /** Followed by a builder at all. */
  readonly isFollowed: boolean;
  /** `COPY x 3, legacy only`; no line numbers, which change with every line above */
  readonly label: string;
}

/** The edges of a drawing, in the file's order. */
export function joinEdges(build: ExportedBuild): readonly JoinedEdge[] {
  const joined = new Map<string, { readonly source: NodeId; readonly stage: number; readonly via: EdgeVia; readonly use: string; count: number }>();
  for (const { edge, ...uses } of listEdges(build)) {
    const { source, stage, via } = edge;
    const use = useWords(uses);
    const key = JSON.stringify([source, stage, via, use]);
    const known = joined.get(key);
    if (known) known.count += 1;
    else joined.set(key, { source, stage, via, use, count: 1 });
  }
  return [...joined.values()].map(({ source, stage, via, use, count }) => ({
    ...{ source, stage, via, isFollowed: use !== "not followed" },
    label: [count > 1 ? `${edgeWord(via)} x ${count}` : edgeWord(via), use].filter((part) => part !== "").join(", "),
  }));
}
