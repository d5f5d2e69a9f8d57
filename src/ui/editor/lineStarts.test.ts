import fc from "fast-check";
import { expect, test } from "vitest";
import { readLineEndings } from "./lineEndings.ts";
import { readLineStarts, toLinePosition, toOffset } from "./lineStarts.ts";

test.each([
  ["", [0]],
  ["FROM a\nRUN b\n", [0, 7, 13]],
  ["FROM a\r\nRUN b", [0, 8]],
  ["a\rb\n\rc", [0, 2, 4, 5]],
  ["\uFEFFa\nb", [1, 3]],
])("the lines of %j begin at %j", (text, starts) => {
  expect(readLineStarts(text)).toEqual(starts);
});

test("a place in the text is the same place in what the editor shows", () => {
  const texts = fc.array(fc.constantFrom("\n", "\r\n", "\r", "ab", "😀"), { maxLength: 20 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.boolean(), fc.nat(40), (body, hasMark, at) => {
      const text = hasMark ? `\uFEFF${body}` : body;
      const { shown } = readLineEndings(text);
      const shownOffset = Math.min(at, shown.length);
      const position = toLinePosition(readLineStarts(shown), shownOffset);
      const offset = toOffset(readLineStarts(text), position);
      expect(readLineEndings(text.slice(0, offset)).shown).toBe(shown.slice(0, shownOffset));
      expect(toLinePosition(readLineStarts(text), offset)).toEqual(position);
    }),
  );
});

test("an offset on a byte order mark stands at the first column", () => {
  expect(toLinePosition(readLineStarts("\uFEFFFROM a"), 0)).toEqual({ line: 1, column: 1 });
});
