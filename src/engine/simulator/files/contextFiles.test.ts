import { describe, expect, test } from "vitest";
import { growContext } from "../../buildContext/contextTree.ts";
import { FIRST_BUILD } from "../scenario.ts";
import { digestOfSource, filesOfSource } from "./contextFiles.ts";
import type { ContextContent } from "./contextFiles.ts";
import { readMainContext } from "./mainContext.ts";

const content = (changed: Record<string, string>, paths?: readonly string[], dockerfile = "FROM a\n"): ContextContent =>
  readMainContext({ sent: paths && growContext(paths), ignore: undefined, dockerfile }, { ...FIRST_BUILD.surroundings, changedFiles: Object.entries(changed) });

describe("a change of a context file", () => {
  test.each([
    ["a.txt", "a.txt"],
    ["./a.txt", "a.txt"],
    ["/a.txt", "a.txt"],
    ["src", "src/main.c"],
    ["src/", "src/deep/main.c"],
    [".", "a.txt"],
    ["*.txt", "a.txt"],
    ["src/*.c", "src/main.c"],
    ["s*", "src/main.c"],
    ["a.tx[st]", "a.txt"],
    ["src/main.c", "src/"],
    ["src/*.c", "src/"],
  ])("changes COPY %s when %s changes", (source, changed) => {
    for (const paths of [undefined, ["a.txt", "src/main.c", "src/deep/main.c"]]) {
      expect(digestOfSource(content({ [changed]: "2" }, paths), source)).not.toBe(digestOfSource(content({}, paths), source));
    }
  });

  test.each([
    ["a.txt", "b.txt"],
    ["src", "srcs/main.c"],
    ["*.txt", "src/a.txt"],
    ["src/*.c", "src/main.h"],
  ])("leaves COPY %s as it is when %s changes", (source, changed) => {
    expect(digestOfSource(content({ [changed]: "2" }), source)).toBe(digestOfSource(content({}), source));
  });

  test("the Dockerfile is one of them", () => {
    const paths = ["Dockerfile", "a.txt"];
    expect(digestOfSource(content({}, paths, "FROM b\n"), ".")).not.toBe(digestOfSource(content({}, paths), "."));
    expect(digestOfSource(content({}, ["a.txt"], "FROM b\n"), ".")).toBe(digestOfSource(content({}, ["a.txt"]), "."));
    expect(digestOfSource(content({}, paths, "FROM b\n"), "a.txt")).toBe(digestOfSource(content({}, paths), "a.txt"));
  });
});

test("one of thousands of files is told by its own change alone, and its folder by that of any", () => {
  const paths = Array.from({ length: 20_000 }, (_, index) => `src/${index % 100}/${index}.c`);
  const [before, after] = [content({}, paths), content({ "src/7/7.c": "2" }, paths)];
  const isSame = (source: string): boolean => digestOfSource(before, source) === digestOfSource(after, source);
  expect(["src/7/107.c", "src/8", "src/7/7.c", "src/7", "src", "."].map(isSame)).toEqual([true, true, false, false, false, false]);
});

test("the order in which files are told does not count", () => expect(digestOfSource(content({}, ["a/b", "a/c"]), "a")).toBe(digestOfSource(content({}, ["a/c", "a/b"]), "a")));

test("many stars in a name are looked for in little time", () => expect(digestOfSource(content({ ["a".repeat(60)]: "2" }), `${"a*".repeat(30)}b`)).toBe(digestOfSource(content({}), `${"a*".repeat(30)}b`)));

test("the files of a folder are known by name where the context is described", () => {
  const described = content({}, ["src/main.c", "src/deep/a.h", "b.txt"]);
  expect(filesOfSource(described, "src")?.map(([path]) => path)).toEqual(["main.c", "deep/a.h"]);
  expect(filesOfSource(described, "b.txt")?.map(([path]) => path)).toEqual([""]);
  expect(filesOfSource(content({}), "src")).toBeUndefined();
  expect(filesOfSource(content({}, Array.from({ length: 5000 }, (_, index) => `src/${index}`)), "src")).toBeUndefined();
});
