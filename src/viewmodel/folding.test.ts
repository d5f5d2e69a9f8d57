import { expect, test } from "vitest";
import { foldingOf } from "./folding.ts";

test("twelve stages open unfolded, thirteen folded", () => {
  expect(foldingOf({}, 12).isFolded(3)).toBe(false);
  expect(foldingOf({}, 13).isFolded(3)).toBe(true);
});

test("what the user did by hand stays", () => {
  expect(foldingOf({ 3: true }, 2).isFolded(3)).toBe(true);
  expect(foldingOf({ 3: false }, 20).isFolded(3)).toBe(false);
});
