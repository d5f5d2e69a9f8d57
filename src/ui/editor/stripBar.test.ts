import { expect, test } from "vitest";
import { exampleAnalysis, exampleDockerfile } from "../../testing/exampleAnalysis.ts";
import { readLineStarts } from "./lineStarts.ts";
import { toStripBars } from "./stripBar.ts";

const bars = (height: number) => toStripBars(exampleDockerfile, exampleAnalysis, readLineStarts(exampleDockerfile), height);

test("each line that has text is a bar, marked where BuildKit builds", () => {
  expect(bars(500).map(({ top, isBuilt }) => [top / 4 + 1, isBuilt])).toEqual([
    [1, true],
    [2, true],
    [4, false],
    [5, false],
    [7, true],
    [8, true],
  ]);
});

test("a longer line has a longer bar, within the strip", () => {
  const widths = toStripBars(`x\n${"y".repeat(30)}\n${"z".repeat(900)}`, null, [0], 500).map(({ width }) => width);
  expect(widths).toEqual([3, 12, 24]);
});

test("a long file is drawn with several lines a bar, so that it fits", () => {
  const many = toStripBars("RUN x\n".repeat(1000), null, [0], 400);
  expect(many.length).toBeGreaterThan(50);
  expect(Math.max(...many.map(({ top }) => top))).toBeLessThan(400);
});

test("a strip without height has no bars", () => {
  expect(bars(0)).toEqual([]);
});
