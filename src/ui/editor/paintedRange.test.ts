import { expect, test } from "vitest";
import { TOKEN_KINDS } from "../../engine/index.ts";
import type { Analysis, LineRange, TokenKind } from "../../engine/index.ts";
import { exampleAnalysis, exampleDockerfile } from "../../testing/exampleAnalysis.ts";
import { readLineStarts } from "./lineStarts.ts";
import { toPaintedRanges } from "./paintedRange.ts";

/** What is painted on some lines of a text, each piece as `kind: words`. */
function painted(text: string, pieces: readonly (readonly [TokenKind, string])[], lines: LineRange): readonly string[] {
  let from = 0;
  const tokens = pieces.flatMap(([kind, words]) => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return [start, from, TOKEN_KINDS.indexOf(kind)];
  });
  const rows = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const ranges = toPaintedRanges({ ...exampleAnalysis, stages: [], tokens }, readLineStarts(text), lines);
  return ranges.map(({ kind, start, end }) => `${kind}: ${(rows[start.line - 1] ?? "").slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined)}`);
}

test("pieces are painted at their place, whatever ends the lines", () => {
  const text = "\uFEFF# a\r\nFROM x AS b\rRUN --network=none y\n";
  expect(painted(text, [["comment", "# a"], ["keyword", "FROM"], ["stageName", "b"], ["flag", "--network=none"]], [1, 9])).toEqual([
    "comment: # a",
    "keyword: FROM",
    "stageName: b",
    "flag: --network=none",
  ]);
});

test("kinds that look like the text around them are not painted", () => {
  expect(painted("RUN $a \"b\"", [["keyword", "RUN"], ["variable", "$a"], ["string", "\"b\""]], [1, 1])).toEqual(["keyword: RUN"]);
});

test("lines out of sight are not painted; a piece that reaches into sight is", () => {
  const text = "RUN a\nRUN <<E\nx\ny\nE\nRUN b\nRUN c";
  const pieces = [["keyword", "RUN"], ["keyword", "RUN"], ["heredoc", "x\ny\nE"], ["keyword", "RUN"], ["keyword", "RUN"]] as const;
  expect(painted(text, pieces, [4, 6])).toEqual(["heredoc: x", "keyword: RUN"]);
});

test("a stage that neither builder reaches is quieter, and only that", () => {
  const stages = exampleAnalysis.verdicts.stages.map((verdict) => (verdict.index === 1 ? { ...verdict, legacy: { ...verdict.legacy, outcome: "skipped" as const } } : verdict));
  const analysis: Analysis = { ...exampleAnalysis, verdicts: { ...exampleAnalysis.verdicts, stages } };
  const starts = readLineStarts(exampleDockerfile);
  expect(toPaintedRanges(analysis, starts, [1, 8])).toEqual([{ kind: "skipped", start: { line: 4, column: 1 }, end: { line: 5, column: 18 } }]);
  expect(toPaintedRanges(analysis, starts, [6, 8])).toEqual([]);
});
