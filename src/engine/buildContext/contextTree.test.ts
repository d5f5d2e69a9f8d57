import { describe, expect, test } from "vitest";
import { countFiles, countMatches, findEntry, findNear, growContext, pathsOf } from "./contextTree.ts";

const listed = (...paths: readonly string[]): string => [...pathsOf(growContext(paths))].sort().join(" ");

describe("a list of paths", () => {
  test.each([
    ["files with the folders above them", ["a", "b/c/d"], "a b b/c b/c/d"],
    ["an empty folder", ["a/"], "a"],
    ["one path however it is written", ["./a", "/a", "b/../a", "a//"], "a"],
    ["what stands above the root is at the root", ["../../a"], "a"],
    ["a folder where the list says both", ["a", "a/b", "a"], "a a/b"],
    ["nothing for what is no path", ["", "/", ".", "x".repeat(4097)], ""],
    ["names that objects know", ["__proto__/constructor", "toString"], "__proto__ __proto__/constructor toString"],
  ])("means %s", (_, paths, expected) => expect(listed(...paths)).toBe(expected));

  test("may be as deep as Linux allows", () => {
    const deep = "d/".repeat(2000);
    const root = growContext([`${deep}a`]);
    expect(findEntry(root, `${deep}a`)).toBe("file");
    expect(countFiles(root)).toBe(1);
    expect([...pathsOf(root)]).toHaveLength(2001);
  });
});

describe("what stands at a path", () => {
  const root = growContext(["a.txt", "src/main.go", "empty/", "__proto__/x"]);
  test.each([
    ["a.txt", "file"],
    ["/a.txt", "file"],
    ["./src/../a.txt", "file"],
    ["a.txt/", "file"],
    ["../a.txt", "file"],
    ["a.txt/b", undefined],
    ["src/nope", undefined],
    ["nope/main.go", undefined],
    ["__proto__/x", "file"],
    ["constructor", undefined],
  ])("%s: %s", (path, expected) => expect(findEntry(root, path)).toBe(expected));

  test.each(["/", ".", "", "src", "/src/", "empty"])("%j is a folder", (path) => expect(findEntry(root, path)).toHaveProperty("files"));
});

test.each([
  ["*", 4],
  ["*.txt", 1],
  ["src/*", 2],
  ["src/*.go", 1],
  ["s*/*.go", 1],
  ["nope/*", 0],
  ["*.none", 0],
  ["src\\/*", 2],
  ["[", 0],
])("%s fits %i paths", (pattern, expected) => {
  expect(countMatches(growContext(["a.txt", "src/main.go", "src/x/y", "b", "c/"]), pattern, 100)).toBe(expected);
});

test("counting stops where enough are found", () => {
  expect(countMatches(growContext(["a", "b", "c"]), "*", 2)).toBe(2);
});

test.each([
  ["/pakage.json", "/package.json"],
  ["/PACKAGE.JSON", "/package.json"],
  ["/src/mian.go", "/src/main.go"],
  ["/srcs/x", undefined],
  ["/srcs", "/src"],
  ["/c", "/C"],
  ["/b", undefined],
  ["/package.json/x", undefined],
])("near %s stands %s", (path, expected) => expect(findNear(growContext(["package.json", "src/main.go", "C"]), path)).toBe(expected));
