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
  ["v[0-9].txt", "v.txt"],
])("%s takes %s", (pattern, file) => expect(fileOfPattern(pattern)).toBe(file));
