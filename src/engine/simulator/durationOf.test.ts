import { expect, test } from "vitest";
import { createDurationOf } from "./durationOf.ts";
import { DEFAULT_DURATIONS } from "./scenario.ts";

const cause = { stage: 1, instruction: 0, span: { start: 0, end: 1 } };
const durationOf = (milliseconds: number) => createDurationOf({ ...DEFAULT_DURATIONS, bySteps: [{ stage: 1, instruction: 0, milliseconds }] });

test("work takes as long as its kind, unless its instruction says otherwise", () => {
  expect(durationOf(1500)("exec", [cause])).toBe(1500);
  expect(durationOf(1500)("exec", [{ ...cause, instruction: 1 }])).toBe(DEFAULT_DURATIONS.byKind.exec);
});

test.each([NaN, -1, -Infinity, Infinity])("%s counts as no time", (milliseconds) => expect(durationOf(milliseconds)("exec", [cause])).toBe(0));
