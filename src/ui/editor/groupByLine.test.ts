import { expect, test } from "vitest";
import { groupByLine } from "./groupByLine.ts";

test("things are found by their line, in order, and none outside the lines asked for", () => {
  const things = [{ line: 1, name: "a" }, { line: 3, name: "b" }, { line: 2, name: "c" }, { line: 3, name: "d" }, { line: 4, name: "e" }];
  const names = [...groupByLine(things, 2, 3)].map(([line, group]) => [line, group.map(({ name }) => name).join("")]);
  expect(names).toEqual([
    [3, "bd"],
    [2, "c"],
  ]);
});
