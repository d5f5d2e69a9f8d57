import { expect, test } from "vitest";
import { analyseLines } from "../../testing/printAnalysis.ts";
import { listStageLenses } from "./stageLens.ts";

const print = (lines: readonly string[], target: string): readonly string[] =>
  listStageLenses(analyseLines(lines, { target })).map(({ title, newTarget }) => `${title} ${JSON.stringify(newTarget)}`);

test("each stage that can be the target has a lens; one without a name only at the end", () => {
  const lines = ["FROM a AS one", "FROM b", "FROM c AS Two", "FROM d"];
  expect(print(lines, "two")).toEqual(['Make target "one"', "target null", 'Make target ""']);
  expect(print(lines, "")).toEqual(['Make target "one"', 'Make target "two"', "target null"]);
});

test("of thousands of stages the target alone has one", () => {
  const lines = Array.from({ length: 1_000 }, (_, index) => `FROM a AS s${index}`);
  expect(print(lines, "s7")).toEqual(["target null"]);
});

test("where the target names no stage, each can be made it", () => expect(print(["FROM a AS one"], "other")).toEqual(['Make target "one"']));
