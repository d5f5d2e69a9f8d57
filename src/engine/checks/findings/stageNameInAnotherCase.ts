import type { Finding } from "../finding.ts";
import { isAsWritten } from "../sourceText.ts";

export const stageNameInAnotherCase: Finding = {
  name: "StageNameInAnotherCase",
  severity: "warning",
  why: "Behind FROM the legacy builder finds a stage in any case. BuildKit compares letter by letter, and an image's name has no capital letters, so it refuses the file.",
  advice: "Write the stage's name in lower case.",
  examples: { bad: "FROM alpine AS base\nFROM ‹Base›\nRUN true", good: "FROM alpine AS base\nFROM base\nRUN true" },
  find({ stages, file }) {
    const names = new Set<string>();
    return stages.flatMap(({ from }) => {
      const [base] = from.node.arguments;
      const lower = from.base.toLowerCase();
      const isFound = lower !== from.base && names.has(lower) && !names.has(from.base);
      if (from.name !== "") names.add(from.name);
      if (!base || !isFound) return [];
      const message = `BuildKit takes ${from.base} for an image. The legacy builder starts from the stage ${lower}.`;
      const fix = isAsWritten(file, base) ? { fix: { title: `Write ${lower}`, edits: [{ span: base.span, text: lower }] } } : {};
      return [{ message, span: base.span, lines: [from.node.lines], ...fix }];
    });
  },
};
