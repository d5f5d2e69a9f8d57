import fc from "fast-check";
import { expect, test } from "vitest";
import type { LineEnding } from "./lineEndings.ts";
import { changeLineEndings, readLineEndings, writeLineEndings } from "./lineEndings.ts";
import { readTextChange } from "./textChange.ts";

const pieces = fc.array(fc.constantFrom("\n", "\r\n", "\r", "a", "RUN x", "\uFEFF", "é", "😀"), { maxLength: 24 });
const texts = pieces.map((parts) => parts.join(""));
const shownTexts = fc.array(fc.constantFrom("\n", "a", "b", "\n\n"), { maxLength: 6 }).map((parts) => parts.join(""));

/** What an editor does with a text that was given to it: it never sees a carriage return. */
function edit(text: string, start: number, removed: number, inserted: string): string {
  const { shown, endings } = readLineEndings(text);
  const from = Math.min(start, shown.length);
  const next = shown.slice(0, from) + inserted + shown.slice(from + removed);
  const change = readTextChange(shown, next, from + inserted.length);
  return writeLineEndings(next, changeLineEndings(endings, change));
}

test.each([
  ["FROM a\nRUN b\n", "FROM a\nRUN b\n"],
  ["FROM a\r\nRUN b\r\n", "FROM a\nRUN b\n"],
  ["FROM a\rRUN b", "FROM a\nRUN b"],
  ["\uFEFFFROM a", "FROM a"],
  ["\uFEFF\uFEFFFROM a", "\uFEFFFROM a"],
  ["a\r\r\nb\n\rc", "a\n\nb\n\nc"],
])("%j is shown as %j", (text, shown) => {
  expect(readLineEndings(text).shown).toBe(shown);
});

test("a text that was not edited is written as it was read", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { shown, endings } = readLineEndings(text);
      expect(shown).not.toContain("\r");
      expect(writeLineEndings(shown, endings)).toBe(text);
    }),
  );
});

test("after any edits the written text shows what the editor shows", () => {
  const edits = fc.array(fc.tuple(fc.nat(30), fc.nat(4), shownTexts), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(texts, edits, (text, changes) => {
      let { shown, endings } = readLineEndings(text);
      for (const [start, removed, inserted] of changes) {
        const from = Math.min(start, shown.length);
        const next = shown.slice(0, from) + inserted + shown.slice(from + removed);
        endings = changeLineEndings(endings, readTextChange(shown, next, from + inserted.length));
        shown = next;
        const written = writeLineEndings(shown, endings);
        expect(readLineEndings(written).shown).toBe(shown.replace(/^\uFEFF/, endings.hasByteOrderMark ? "\uFEFF" : ""));
      }
    }),
  );
});

test("lines before and after an edit keep their endings", () => {
  const line = fc.record({ text: fc.constantFrom("FROM a", "RUN b", "x"), ending: fc.constantFrom<LineEnding>("\n", "\r\n", "\r") });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), shownTexts, (above, below, inserted) => {
      const write = (lines: typeof above): string => lines.map(({ text, ending }) => text + ending).join("");
      const text = `${write(above)}MIDDLE\n${write(below)}`;
      const start = readLineEndings(write(above)).shown.length;
      const edited = edit(text, start, "MIDDLE".length, `<${inserted}>`);
      expect(edited.startsWith(`${write(above)}<`)).toBe(true);
      expect(edited.endsWith(`>\n${write(below)}`)).toBe(true);
    }),
  );
});

test("a new line ends like the line above it", () => {
  expect(edit("FROM a\r\nRUN b\nRUN c\n", "FROM a\nRUN".length, 0, "\nx\n")).toBe("FROM a\r\nRUN\r\nx\r\n b\nRUN c\n");
  expect(edit("FROM a\nRUN b\r\n", "FROM a\nRUN".length, 0, "\n")).toBe("FROM a\nRUN\n b\r\n");
  expect(edit("FROM a\r\nRUN b", 0, 0, "\n")).toBe("\r\nFROM a\r\nRUN b");
});

test("a line break after a lone carriage return does not become part of it", () => {
  expect(edit("a\rX\nb", 2, 1, "")).toBe("a\r\r\nb");
  expect(edit("a\rb", 2, 0, "\n")).toBe("a\r\rb");
});

test("a text without a carriage return needs no work for its endings", () => {
  const { endings } = readLineEndings("FROM a\nRUN b\n");
  expect(changeLineEndings(endings, { line: 1, removed: 0, inserted: 5 })).toBe(endings);
});
