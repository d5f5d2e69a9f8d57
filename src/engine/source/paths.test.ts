import { expect, test } from "vitest";
import { baseName, cleanPath, joinPath } from "./paths.ts";

test.each([
  ["", "."],
  [".", "."],
  ["/", "/"],
  ["a", "a"],
  ["a/", "a"],
  ["a//b/./c", "a/b/c"],
  ["a/../b", "b"],
  ["a/..", "."],
  ["../a/../..", "../.."],
  ["/../a", "/a"],
  ["/a/../../b", "/b"],
  ["./../a", "../a"],
  ["...", "..."],
])("%j is cleaned to %j", (path, cleaned) => expect(cleanPath(path)).toBe(cleaned));

test.each([
  [[], ""],
  [["", ""], ""],
  [["/a", "b"], "/a/b"],
  [["/a", "../b"], "/b"],
  [["/a", "/b"], "/a/b"],
  [["", "b/"], "b"],
])("%j are joined to %j", (parts, joined) => expect(joinPath(...parts)).toBe(joined));

test.each([
  ["", "."],
  ["/", "/"],
  ["//", "/"],
  ["a", "a"],
  ["/a/b", "b"],
  ["a/b//", "b"],
])("the base of %j is %j", (path, base) => expect(baseName(path)).toBe(base));
