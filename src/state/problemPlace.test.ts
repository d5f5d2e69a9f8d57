import { expect, test } from "vitest";
import type { Diagnostic } from "../engine/index.ts";
import { exampleAnalysis } from "../testing/exampleAnalysis.ts";
import { toFirstProblem, toProblemLine } from "./problemPlace.ts";

const dockerfile = "FROM alpine\nRUN a\nRUN b";
const problem: Diagnostic = { origin: "stagegraph", code: "any", severity: "note", message: "a note", span: { start: 0, end: 4 }, lines: [] };

test("the line that the builder names counts", () => {
  expect(toProblemLine({ ...problem, lines: [[3, 5]] }, dockerfile)).toBe(3);
});

test.each([
  [0, 1],
  [11, 1],
  [12, 2],
  [17, 2],
  [18, 3],
  [99, 3],
])("without one, offset %i stands on line %i", (start, line) => {
  expect(toProblemLine({ ...problem, span: { start, end: start } }, dockerfile)).toBe(line);
});

test("an error is told before a note", () => {
  const error: Diagnostic = { ...problem, severity: "error", message: "an error", span: { start: 12, end: 15 } };
  expect(toFirstProblem({ revision: 1, dockerfile, analysis: { ...exampleAnalysis, diagnostics: [problem, error] } })).toBe("Line 2: an error");
});

test("a message that names its line is told as it is", () => {
  const error: Diagnostic = { ...problem, severity: "error", message: "parse error on line 2: no" };
  expect(toFirstProblem({ revision: 1, dockerfile, analysis: { ...exampleAnalysis, diagnostics: [error] } })).toBe("parse error on line 2: no");
});

test("without problems there is nothing to tell", () => {
  expect(toFirstProblem({ revision: 1, dockerfile, analysis: exampleAnalysis })).toBe("");
});
