import { describe, expect, test } from "vitest";
import { digestOfSource, filesOfSource } from "./contextFiles.ts";
import type { ContextContent } from "./contextFiles.ts";

const content = (changed: Record<string, string>, paths?: readonly string[], dockerfile = "FROM a\n"): ContextContent => ({
  paths,
  revisions: new Map(Object.entries(changed)),
  dockerfile,
});

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

test("the files of a folder are known by name where the context is described", () => {
  const described = content({}, ["src/main.c", "src/deep/a.h", "b.txt"]);
  expect(filesOfSource(described, "src")?.map(([path]) => path)).toEqual(["main.c", "deep/a.h"]);
  expect(filesOfSource(described, "b.txt")?.map(([path]) => path)).toEqual([""]);
  expect(filesOfSource(content({}), "src")).toBeUndefined();
});
