import fc from "fast-check";
import { expect, test } from "vitest";
import { readTextChange, readTextStretch } from "./textChange.ts";

test.each([
  ["typing in a line", "a\nb", "a\nbx", 4, { line: 1, removed: 0, inserted: 0 }],
  ["a line break at the end", "a\nb", "a\nb\n", 4, { line: 1, removed: 0, inserted: 1 }],
  ["the caret tells which of equal line breaks is new", "a\n\n\nb", "a\n\n\n\nb", 2, { line: 0, removed: 0, inserted: 1 }],
  ["the same, further down", "a\n\n\nb", "a\n\n\n\nb", 4, { line: 2, removed: 0, inserted: 1 }],
  ["two lines joined", "a\nb\nc", "ab\nc", 1, { line: 0, removed: 1, inserted: 0 }],
  ["everything replaced", "a\nb", "x\ny\nz", 5, { line: 0, removed: 1, inserted: 2 }],
  ["nothing", "a\nb", "a\nb", 1, { line: 1, removed: 0, inserted: 0 }],
])("%s", (_, previous, next, caret, change) => {
  expect(readTextChange(previous, next, caret)).toMatchObject({ removed: change.removed, inserted: change.inserted, ...(change.removed + change.inserted > 0 && { line: change.line }) });
});

test("the line breaks add up, wherever the caret is said to be", () => {
  const texts = fc.array(fc.constantFrom("\n", "a", "b"), { maxLength: 12 }).map((parts) => parts.join(""));
  const count = (text: string): number => text.split("\n").length - 1;
  fc.assert(
    fc.property(texts, texts, fc.nat(14), (previous, next, caret) => {
      const { line, removed, inserted } = readTextChange(previous, next, caret);
      expect(count(next) - count(previous)).toBe(inserted - removed);
      expect(line + removed).toBeLessThanOrEqual(count(previous));
    }),
  );
});

test("a stretch is all that differs, and no more", () => {
  expect(readTextStretch("FROM a as b", "FROM a AS b")).toEqual({ start: 7, end: 9, text: "AS" });
  expect(readTextStretch("aab", "aaab")).toEqual({ start: 2, end: 2, text: "a" });
  expect(readTextStretch("aaab", "aab")).toEqual({ start: 2, end: 3, text: "" });
  const texts = fc.array(fc.constantFrom("a", "b"), { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, texts, (previous, next) => {
      const { start, end, text } = readTextStretch(previous, next);
      expect(previous.slice(0, start) + text + previous.slice(end)).toBe(next);
    }),
  );
});
