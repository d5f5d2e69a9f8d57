import { expect, test } from "vitest";
import { fileOfPattern } from "./fileOfPattern.ts";

test.each([
  ["go.mod", "go.mod"],
  ["package*.json", "package.json"],
  ["go.*", "go.any"],
  ["*.txt", "any.txt"],
  ["*", "any-file"],
  ["src/*/*.c", "src/any-file/any.c"],
  [".*rc", ".rc"],
  ["v[0-9].txt", "v0.txt"],
  ["v[^a-y0-9].txt", "vz.txt"],
  ["[\\]-^]x", "]x"],
  ["?.txt", "a.txt"],
  ["a?", "aa"],
  ["a.?", "a.a"],
  ["\\*.txt", "*.txt"],
  ["[x", "[x"],
  ["[😀]", "😀"],
])("%s takes %s", (pattern, file) => expect(fileOfPattern(pattern)).toBe(file));

test("brackets that nobody closes are read in little time", () => expect(fileOfPattern("[".repeat(50_000))).toHaveLength(50_000));
