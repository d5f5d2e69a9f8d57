import { expect, test } from "vitest";
import type { Outcome } from "../engine/index.ts";
import type { TabWord } from "./graphView.ts";
import { tabOf } from "./tabOf.ts";

test.each<[Outcome, Outcome, TabWord | undefined]>([
  ["built", "built", undefined],
  ["cached", "built", undefined],
  ["built", "skipped", "legacy only"],
  ["cached", "skipped", "legacy only"],
  ["skipped", "built", "BuildKit only"],
  ["fails", "skipped", "fails in legacy"],
  ["not reached", "fails", "fails in BuildKit"],
  ["fails", "fails", "fails"],
  ["skipped", "skipped", "skipped"],
  ["not reached", "not reached", "not reached"],
  ["not reached", "skipped", undefined],
  ["not reached", "built", undefined],
])("legacy %s and BuildKit %s: %s", (legacy, buildkit, tab) => {
  expect(tabOf({ legacy, buildkit, isTarget: false })).toBe(tab);
  expect(tabOf({ legacy, buildkit, isTarget: true })).toBe("target");
});
