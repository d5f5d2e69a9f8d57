import { describe, expect, test } from "vitest";
import { EMPTY_TREE, digestAt, opaqueTree, withEffects, withFiles, withUnknownCommand } from "./fileTree.ts";
import type { FileTree } from "./fileTree.ts";

const alpine = opaqueTree("docker.io/library/alpine:latest");
const echo = (tree: FileTree, path: string, content: string) => withEffects(tree, [{ kind: "write", path, content, isAppended: false }], "/work");

describe("a path has the same digest", () => {
  test("in two images where the same text was written to it", () => {
    expect(digestAt(echo(alpine, "/one", "x"), "/one")).toBe(digestAt(echo(EMPTY_TREE, "/one", "x"), "one"));
  });

  test("after another file was written, copied in or changed by a command", () => {
    const tree = echo(alpine, "/one", "x");
    for (const later of [echo(tree, "/two", "y"), withFiles(tree, [["/b.txt", "b"]]), withUnknownCommand(tree, "make")]) {
      expect(digestAt(later, "/one")).toBe(digestAt(tree, "/one"));
    }
  });

  test("where it is a copy of another", () => {
    const tree = withEffects(echo(alpine, "/one", "x"), [{ kind: "copy", from: "/one", to: "/two" }], "/");
    expect(digestAt(tree, "/two")).toBe(digestAt(tree, "/one"));
  });

  test("relative to the working directory and from the root", () => expect(digestAt(echo(alpine, "a/../f", "x"), "/work/f")).toBe(digestAt(echo(alpine, "/work/f", "x"), "/work/f")));
});

describe("a path has another digest", () => {
  test("when other text is written to it", () => expect(digestAt(echo(alpine, "/one", "x"), "/one")).not.toBe(digestAt(echo(alpine, "/one", "y"), "/one")));

  test("when text is appended to it", () => {
    const tree = echo(alpine, "/one", "x");
    expect(digestAt(withEffects(tree, [{ kind: "write", path: "/one", content: "y", isAppended: true }], "/"), "/one")).not.toBe(digestAt(tree, "/one"));
  });

  test("when a command wrote it that saw other files", () => {
    const built = (source: string) => digestAt(withUnknownCommand(withFiles(alpine, [["/src/main.c", source]]), "make"), "/app");
    expect(built("1")).not.toBe(built("2"));
    expect(built("1")).toBe(built("1"));
  });

  test("when it is a folder and a file in it changes", () => {
    const folder = (content: string) => digestAt(withFiles(alpine, [["/src/main.c", content]]), "/src");
    expect(folder("1")).not.toBe(folder("2"));
    expect(digestAt(withFiles(alpine, [["/srcs", "1"]]), "/src")).toBe(digestAt(alpine, "/src"));
  });

  test("when it is a wildcard that a changed file may match", () => {
    const found = (content: string) => digestAt(withFiles(alpine, [["/out/app.bin", content]]), "/out/*.bin");
    expect(found("1")).not.toBe(found("2"));
  });
});

test("a copy leaves the tree that it was made from as it is", () => {
  const tree = echo(alpine, "/one", "x");
  const before = digestAt(tree, "/one");
  echo(tree, "/one", "y");
  expect(digestAt(tree, "/one")).toBe(before);
});

test("a file in a folder that was copied as a whole changes with the folder", () => {
  const inFolder = (folder: string) => digestAt(withFiles(alpine, [["/src", `folder:${folder}`]]), "/src/main.c");
  expect(inFolder("1")).not.toBe(inFolder("2"));
});
