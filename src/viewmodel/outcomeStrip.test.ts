import { expect, test } from "vitest";
import type { Outcome } from "../engine/index.ts";
import { outcomeStrip } from "./outcomeStrip.ts";

test("a short file has a segment a stage", () => expect(outcomeStrip(["built", "skipped", "built"])).toEqual(["built", "skipped", "built"]));

test("a long one has no more than are told apart, and none hides a failure", () => {
  const outcomes = Array.from({ length: 5_000 }, (_, index): Outcome => (index === 2_501 ? "fails" : index < 2_500 ? "built" : "not reached"));
  const strip = outcomeStrip(outcomes);
  expect(strip.length).toBeLessThanOrEqual(150);
  expect(strip.filter((outcome) => outcome === "fails")).toHaveLength(1);
  expect(strip[0]).toBe("built");
  expect(strip.at(-1)).toBe("not reached");
});
