import { expect, test } from "vitest";
import { exampleAnalysis, exampleDockerfile } from "../../testing/exampleAnalysis.ts";
import { readLineStarts } from "./lineStarts.ts";
import { selectionAt } from "./selectionAt.ts";

const at = (line: number) => selectionAt(exampleAnalysis.stages, readLineStarts(exampleDockerfile), line);

test.each([
  [1, { stage: 0, instruction: -1 }],
  [2, { stage: 0, instruction: 0 }],
  [4, { stage: 1, instruction: -1 }],
  [8, { stage: 2, instruction: 0 }],
])("line %i is that stage and instruction", (line, expected) => {
  expect(at(line)).toEqual({ ...expected, madeIn: "editor" });
});

test("a line between stages, or past the last, is none", () => {
  expect([3, 6, 9].map(at)).toEqual([null, null, null]);
});

test("a comment inside a stage is the stage alone", () => {
  const [stage] = exampleAnalysis.stages;
  const text = 'FROM ubuntu AS base\n# note\nRUN echo "base"';
  const run = { keyword: "RUN", text: "", span: { start: 27, end: text.length }, lines: [3, 3] as const };
  const stages = stage ? [{ ...stage, span: { start: 0, end: text.length }, instructions: [run] }] : [];
  expect(selectionAt(stages, readLineStarts(text), 2)).toEqual({ stage: 0, madeIn: "editor" });
});
