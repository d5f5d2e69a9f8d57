import { expect, test } from "vitest";
import fc from "fast-check";
import { diffLines, firstChangedLine } from "./lineDiff.ts";

const print = (before: string, after: string): readonly string[] =>
  diffLines(before, after).map(({ lines }) => lines.map(({ kind, text, line }) => `${{ same: " ", removed: "-", added: "+" }[kind]}${line} ${text}`).join("|"));

test("a changed line stands with two lines on each side", () => {
  expect(print("a\nb\nc\nd\ne\nf\ng\n", "a\nb\nc\nD\ne\nf\ng\n")).toEqual([" 2 b| 3 c|-4 d|+4 D| 5 e| 6 f"]);
});

test("changes far from each other stand apart", () => {
  const lines = Array.from({ length: 20 }, (_, index) => String(index));
  const changed = lines.with(1, "x").toSpliced(15, 1);
  expect(print(lines.join("\n"), changed.join("\n"))).toEqual([" 1 0|-2 1|+2 x| 3 2| 4 3", " 14 13| 15 14|-16 15| 16 16| 17 17"]);
});

test.each([
  ["", "", []],
  ["a", "a", []],
  ["", "a\n", ["+1 a"]],
  ["a\n", "", ["-1 a"]],
  ["a\nb", "b", ["-1 a| 1 b"]],
  ["b", "a\nb", ["+1 a| 2 b"]],
])("from %j to %j", (before, after, hunks) => expect(print(before, after)).toEqual(hunks));

test("texts with nothing in common are one removal and one addition", () => {
  const text = (letter: string) => Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join("\n");
  const [hunk, ...others] = diffLines(text("a"), text("b"));
  expect(others).toEqual([]);
  expect(hunk?.lines.map(({ kind }) => kind)).toEqual([...Array<string>(5_000).fill("removed"), ...Array<string>(5_000).fill("added")]);
});

test("what is removed and added makes the one text of the other", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = diffLines(before.join("\n"), after.join("\n")).flatMap((hunk) => hunk.lines);
      const removed = new Set(changes.filter(({ kind }) => kind === "removed").map(({ line }) => line));
      const added = new Map(changes.filter(({ kind }) => kind === "added").map(({ line, text }) => [line, text]));
      const kept = before.filter((_, index) => !removed.has(index + 1));
      const count = kept.length + added.size;
      const made = Array.from({ length: count }, (_, index) => added.get(index + 1) ?? kept.shift());
      expect(made).toEqual(after);
    }),
  );
});

test("the first line that differs is told with its number", () => {
  expect(firstChangedLine("a\nb\nc", "a\nB\nc")).toEqual({ line: 2, text: "B" });
  expect(firstChangedLine("a\nb", "a")).toEqual({ line: 2, text: "" });
  expect(firstChangedLine("a", "a")).toBeNull();
});
