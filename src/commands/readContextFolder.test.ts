import { describe, expect, test } from "vitest";
import { listDroppedFolder, listPickedFolder } from "./readContextFolder.ts";
import type { FolderEntry, PickedFile } from "./readContextFolder.ts";

const partLength = 100;

/** An entry as browsers give it: a folder's reader hands out its entries in parts. */
function folder(name: string, entries: readonly FolderEntry[]): FolderEntry {
  return {
    name,
    isDirectory: true,
    createReader() {
      let given = 0;
      return {
        readEntries(take) {
          take(entries.slice(given, given + partLength));
          given += partLength;
        },
      };
    },
  };
}

const readable = (name: string) => ({ name, size: 1, text: () => Promise.resolve(`text of ${name}`) });
const file = (name: string): FolderEntry => ({ name, isDirectory: false, file: (take) => take(readable(name)) });
const picked = (path: string): PickedFile => ({ ...readable(path.slice(path.lastIndexOf("/") + 1)), webkitRelativePath: path });

describe("a dropped folder", () => {
  test("is listed by its names, empty folders with a slash", async () => {
    const app = folder("app", [file("b"), folder("src", [file("main.go"), folder("deep", [file("x")])]), folder("empty", []), file("a")]);
    expect(await listDroppedFolder(app)).toEqual({ kind: "listed", title: "app", files: ["a", "b", "empty/", "src/deep/x", "src/main.go"], ignoreFile: null });
  });

  test("is read to the last part", async () => {
    const many = Array.from({ length: 250 }, (_, index) => file(`f${index}`));
    expect(await listDroppedFolder(folder("app", many))).toHaveProperty("files.length", 250);
  });

  test("may be empty", async () => {
    expect(await listDroppedFolder(folder("app", []))).toMatchObject({ kind: "listed", files: [] });
  });

  test("brings its own .dockerignore, unread", async () => {
    const listing = await listDroppedFolder(folder("app", [file(".dockerignore"), folder("inner", [file(".dockerignore")])]));
    expect(listing).toMatchObject({ files: [".dockerignore", "inner/.dockerignore"], ignoreFile: { name: ".dockerignore" } });
  });

  test("with more files than fit is refused", async () => {
    const half = folder("half", Array.from({ length: 60_000 }, (_, index) => file(`f${index}`)));
    expect(await listDroppedFolder(folder("app", [half, half]))).toEqual({
      kind: "refused",
      sentence: "app holds more files than fit. The limit is 100,000. Leave out what .dockerignore leaves out anyway, such as node_modules.",
    });
  });

  test("that cannot be read is refused, with the place", async () => {
    const locked: FolderEntry = { name: "locked", isDirectory: true, createReader: () => ({ readEntries: (_, fail) => fail(new Error("denied")) }) };
    expect(await listDroppedFolder(locked)).toEqual({ kind: "refused", sentence: "locked could not be read. The browser gave no access to it." });
    expect(await listDroppedFolder(folder("app", [locked]))).toEqual({ kind: "refused", sentence: "locked/ could not be read. The browser gave no access to it." });
  });
});

describe("a picked folder", () => {
  test("is listed without its own name", () => {
    expect(listPickedFolder([picked("app/src/main.go"), picked("app/a"), picked("app/.dockerignore")])).toMatchObject({
      kind: "listed",
      title: "app",
      files: [".dockerignore", "a", "src/main.go"],
      ignoreFile: { name: ".dockerignore" },
    });
    expect(listPickedFolder([picked("app/inner/.dockerignore")])).toHaveProperty("ignoreFile", null);
  });

  test("without files is refused", () => {
    expect(listPickedFolder([])).toEqual({ kind: "refused", sentence: "This folder holds no files." });
  });

  test("with more files than fit is refused", () => {
    expect(listPickedFolder(Array<PickedFile>(100_001).fill(picked("app/a")))).toMatchObject({ kind: "refused" });
    expect(listPickedFolder(Array<PickedFile>(3000).fill(picked(`app/${"a".repeat(4000)}`)))).toMatchObject({ kind: "refused" });
  });
});
