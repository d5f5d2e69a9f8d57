import { displayName } from "../../builders/displayName.ts";
import type { Finding } from "../finding.ts";
import { findFlag } from "../sourceText.ts";

export const copyFromOwnBase: Finding = {
  name: "CopyFromOwnBase",
  severity: "note",
  why: "A stage begins with all files of its base. Copying them from there adds a layer with what the stage has already.",
  advice: "Leave the COPY out, or start from another image if only these files are wanted.",
  examples: {
    bad: "FROM alpine AS base\nRUN touch /app\n\nFROM base\nCOPY ‹--from=base› /app /app",
    good: "FROM alpine AS base\nRUN touch /app\n\nFROM base\nRUN /app",
  },
  find({ stages, graph, baseTree: { isBelow, parents } }) {
    const copies = graph.edges.filter((it) => it.via === "copy" && it.boundBy.buildkit && it.source.startsWith("stage:"));
    return copies.flatMap(({ source, stage, instruction }) => {
      const base = stages[Number(source.slice("stage:".length))];
      const user = stages[stage];
      const node = user?.instructions[instruction]?.node;
      if (!base || !user || !node || !isBelow(stage, base.index)) return [];
      const way = parents[stage] === base.index ? "starts FROM" : "stands on";
      const message = `Already here: ${displayName(user)} ${way} ${displayName(base)}, so it has that stage's files.`;
      return [{ message, span: findFlag(node, "from") ?? node.keywordSpan, lines: [node.lines] }];
    });
  },
};
