import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsFor } from "../../testing/holdsFor.ts";
import { durationText, readDuration } from "./durationText.ts";

test.each([
  ["1.5", 1500],
  ["1,5", 1500],
  [".5", 500],
  ["0", 0],
  ["1.5s", 1500],
  ["2m", 120_000],
  ["300ms", 300],
  [" 300 MS ", 300],
  ["1m30s", 90_000],
  ["1 min 5 s", 65_000],
  ["1h", 3_600_000],
])("%j is a duration", (text, milliseconds) => expect(readDuration(text)).toEqual({ milliseconds }));

test.each([
  ["-3", "-3 is below zero. The shortest time is 0 s."],
  ["abc", "“abc” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
  ["", "“” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
  ["NaN", "“nan” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
  ["1e9", "“1e9” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
  ["Infinity", "“infinity” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
  ["1 2", "“1 2” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
  ["5 days", "“5 days” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
  ["9999h", "9999h is too long. The longest time is 277 h."],
  ["x".repeat(500), "“xxxxxxxxxxxxxxxxxxxx…” is no duration. Write seconds, or 300ms, 1.5s, 2m."],
])("%j is none, and why is said", (text, complaint) => expect(readDuration(text)).toEqual({ complaint }));

test("what a field shows is read as what it is", () => {
  holdsFor(fc.nat(900_000_000), (milliseconds) => expect(readDuration(durationText(milliseconds))).toEqual({ milliseconds }));
});

test.each([[0, "0s"], [300, "300ms"], [1500, "1.5s"], [125_000, "2m5s"], [3_600_000, "1h"]])("%i ms is shown as %s", (milliseconds, text) => expect(durationText(milliseconds)).toBe(text));
