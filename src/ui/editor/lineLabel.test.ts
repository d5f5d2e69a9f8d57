import { expect, test } from "vitest";
import { readLineEndings } from "./lineEndings.ts";
import { toLineLabel } from "./lineLabel.ts";

function labels(text: string): readonly string[] {
  const { shown, endings } = readLineEndings(text);
  return shown.split("\n").map((_, index) => toLineLabel(endings)(index + 1));
}

test("lines that a builder counts have its numbers", () => {
  expect(labels("FROM a\nRUN b\r\nRUN c")).toEqual(["1", "2", "3"]);
});

test("what follows a lone carriage return belongs to the line before it", () => {
  expect(labels("FROM a\rRUN b\r\nRUN c\r\rx\ny")).toEqual(["1", "", "2", "", "", "3"]);
});
