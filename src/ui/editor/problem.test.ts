import { expect, test } from "vitest";
import type { Diagnostic } from "../../engine/index.ts";
import { readLineStarts } from "./lineStarts.ts";
import { findFixableProblem, findProblem, toProblem, toProblemEdits, toProblemSentence, toProblemSummary, worstSeverity } from "./problem.ts";

const text = "FROM a\r\nRUNN b\nMAINTAINER c\n";

function problem(words: string, parts: Partial<Diagnostic> = {}) {
  const start = text.indexOf(words);
  const diagnostic: Diagnostic = { origin: "buildkit", code: "parse", severity: "error", message: `bad ${words}`, span: { start, end: start + words.length }, lines: [], ...parts };
  return toProblem(diagnostic, readLineStarts(text));
}

test("a problem stands where its words stand on screen", () => {
  expect(problem("RUNN")).toMatchObject({ line: 2, start: { line: 2, column: 1 }, end: { line: 2, column: 5 }, origin: "BuildKit" });
});

test("a problem says how bad it is, who says so, what, and what to do", () => {
  expect(toProblemSentence(problem("RUNN", { advice: "Write RUN." }))).toBe("Error, BuildKit: bad RUNN Write RUN.");
  expect(toProblemSentence(problem("RUNN", { origin: "legacy", severity: "note" }))).toBe("Note, Legacy builder: bad RUNN");
});

test("the summary counts all and reads out five, with the lines that the builders name", () => {
  expect(toProblemSummary([])).toBe("No problems.");
  expect(toProblemSummary([problem("RUNN", { lines: [[7, 8]] })])).toBe("1 problem. Line 7. Error, BuildKit: bad RUNN");
  const summary = toProblemSummary(Array.from({ length: 7 }, () => problem("RUNN")));
  expect(summary).toMatch(/^7 problems\. /);
  expect(summary).toMatch(/ 2 more\.$/);
  expect(summary.match(/bad RUNN/g)).toHaveLength(5);
});

test("the summary counts notes apart and reads them out last", () => {
  const note = problem("RUNN", { severity: "note", origin: "stagegraph" });
  expect(toProblemSummary([note])).toBe("No problems. 1 note. Line 2. Note, Stagegraph: bad RUNN");
  expect(toProblemSummary([note, note, problem("MAINTAINER")])).toMatch(/^1 problem\. 2 notes\. Line 3\. Error.* Line 2\. Note/);
});

test("the problem to fix is the one at the caret, else one on its line, else the next", () => {
  const fix = { title: "Fix", edits: [{ span: { start: 8, end: 12 }, text: "RUN" }] };
  const [keyword, argument, other] = [problem("RUNN", { fix }), problem("b", { fix }), problem("MAINTAINER", { fix })];
  const problems = [problem("FROM"), other, argument, keyword];
  expect(findFixableProblem(problems, keyword.end)).toBe(keyword);
  expect(findFixableProblem(problems, { line: 2, column: 7 })).toBe(argument);
  expect(findFixableProblem(problems, { line: 1, column: 1 })).toBe(keyword);
  expect(findFixableProblem([other], { line: 3, column: 12 })).toBe(other);
  expect(findFixableProblem([problem("FROM")], { line: 1, column: 1 })).toBeNull();
  expect(toProblemEdits(fix, readLineStarts(text))).toEqual([{ start: { line: 2, column: 1 }, end: { line: 2, column: 5 }, text: "RUN" }]);
});

test("the next problem is past the caret, the previous one before it, around the ends", () => {
  const [first, last] = [problem("RUNN"), problem("MAINTAINER")];
  const problems = [last, first];
  expect(findProblem(problems, { line: 1, column: 1 }, "next")).toBe(first);
  expect(findProblem(problems, first.start, "next")).toBe(last);
  expect(findProblem(problems, last.start, "next")).toBe(first);
  expect(findProblem(problems, last.start, "previous")).toBe(first);
  expect(findProblem(problems, first.start, "previous")).toBe(last);
  expect(findProblem([], first.start, "next")).toBeNull();
});

test("an error is worse than a warning, a warning than a note", () => {
  const [error, warning, note] = (["error", "warning", "note"] as const).map((severity) => problem("RUNN", { severity }));
  expect(worstSeverity([note, warning, error].flatMap((one) => one ?? []))).toBe("error");
  expect(worstSeverity([note, warning].flatMap((one) => one ?? []))).toBe("warning");
  expect(worstSeverity([])).toBeNull();
});
