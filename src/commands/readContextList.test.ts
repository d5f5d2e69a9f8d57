import { expect, test } from "vitest";
import { readContextList } from "./readContextList.ts";

test.each([
  ["", []],
  ["\n \n", []],
  ["a\nb/c\r\nd e\n", ["a", "b/c", "d e"]],
  ["./a\nempty/\n__proto__", ["./a", "empty/", "__proto__"]],
])("%j lists %j", (text, files) => expect(readContextList(text)).toEqual({ kind: "listed", files }));

test("too many paths are refused with their number", () => {
  expect(readContextList("a\n".repeat(100_000))).toHaveProperty("kind", "listed");
  expect(readContextList("a\n".repeat(120_431))).toEqual({
    kind: "refused",
    sentence: "The list has 120,431 paths. The limit is 100,000. Leave out what .dockerignore leaves out anyway, such as node_modules.",
  });
});

test("so is a list that is too long", () => {
  expect(readContextList("a".repeat(10_000_001))).toEqual({
    kind: "refused",
    sentence: "The list is longer than 10 MB. Leave out what .dockerignore leaves out anyway, such as node_modules.",
  });
});
