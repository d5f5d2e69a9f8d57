import { describe, expect, test } from "vitest";
import { hasWildcard, isPathPattern, matchesPathPattern } from "./pathPattern.ts";

describe("a path fits", () => {
  test.each([
    ["abc", "abc abcd ab", "abc"],
    ["*", "a a/b", "a"],
    ["*c", "abc c ab a/c", "abc c"],
    ["a*", "a abc ab/c b", "a abc"],
    ["a*b*c*d*e*/f", "axbxcxdxe/f axbxcxdxexxx/f axbxcxdxe/xxx/f", "axbxcxdxe/f axbxcxdxexxx/f"],
    ["a*b?c*x", "abxbbxdbxebxczzx abxbbxdbxebxczzy", "abxbbxdbxebxczzx"],
    ["a?c", "abc a/c a构c", "abc a构c"],
    ["ab[b-d]", "abc abe", "abc"],
    ["ab[^b-d]", "abe abc", "abe"],
    ["a[^b]c", "axc a/c", "axc a/c"],
    ["a\\*b", "a*b ab", "a*b"],
    ["[\\]a]", "] a b", "] a"],
    ["[\\-x]", "- x y", "- x"],
    ["[x\\-]", "- x y", "- x"],
    ["**/x", "a/x x a/b/x", "a/x"],
    ["😀?", "😀x 😀 xx", "😀x"],
    ["?*", "😀 ab", "😀 ab"],
    ["[a-ζ]*", "α a", "α a"],
  ])("%s: of %s %j", (pattern, names, expected) => expect(names.split(" ").filter((it) => matchesPathPattern(pattern, it)).join(" ")).toBe(expected));

  test("neither the empty path nor a malformed pattern", () => {
    expect(matchesPathPattern("?", "")).toBe(false);
    expect(matchesPathPattern("", "")).toBe(true);
    expect(matchesPathPattern("[", "[")).toBe(false);
    expect(matchesPathPattern("*[", "a[")).toBe(false);
    expect(matchesPathPattern("a\\", "a\\")).toBe(false);
  });

  test("no slower for many stars", () => {
    expect(matchesPathPattern(`${"*a".repeat(500)}b`, "a".repeat(4000))).toBe(false);
  });
});

test.each(["[]a]", "[-]", "[x-]", "[-x]", "[a-b-c]", "[", "[^", "[^bc", "a[", "a\\", "*[", ".*["])("%s is no pattern", (pattern) => expect(isPathPattern(pattern)).toBe(false));

test.each(["", "a]", "[a-b]", "\\[", "[\\-]", "[😀]", "*x*", "a*[", "*a*[x", "a**\\"])("%j is a pattern, or differs from a dot before it is none", (pattern) => expect(isPathPattern(pattern)).toBe(true));

test.each([
  ["a/b.txt", false],
  ["*.txt", true],
  ["a?b", true],
  ["[", true],
  ["\\*", false],
  ["\\\\*", true],
])("a source %s is taken for a pattern: %s", (path, expected) => expect(hasWildcard(path)).toBe(expected));
