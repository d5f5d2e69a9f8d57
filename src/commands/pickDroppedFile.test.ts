import { expect, test } from "vitest";
import type { DroppedItems } from "./pickDroppedFile.ts";
import { pickDroppedFile } from "./pickDroppedFile.ts";
import type { NamedBlob } from "./readDockerfileFile.ts";

const blob = (name: string): NamedBlob => Object.assign(new Blob([""]), { name });

/** A drop as browsers tell it: a name that ends with "/" is a folder, which also stands among the files. */
function drop(...names: readonly string[]): DroppedItems {
  const entries = names.map((name) => ({ name: name.replace("/", ""), isDirectory: name.endsWith("/") }));
  return {
    files: entries.map(({ name }) => blob(name)),
    items: entries.map((entry) => ({ kind: "file", getAsFile: () => blob(entry.name), webkitGetAsEntry: () => entry })),
  };
}

function picked(dropped: DroppedItems): string {
  const result = pickDroppedFile(dropped);
  switch (result.kind) {
    case "file":
      return [result.file.name, result.note].filter(Boolean).join(": ");
    case "refused":
      return result.sentence;
    case "none":
      return "";
  }
}

test.each([
  ["one file", ["notes.txt"], "notes.txt"],
  ["a Dockerfile among others", ["a.txt", "b.Dockerfile", "Containerfile", "Dockerfile"], "Dockerfile: 4 files were dropped. Dockerfile is open."],
  ["a Containerfile among others", ["a.txt", "b.Dockerfile", "Containerfile"], "Containerfile: 3 files were dropped. Containerfile is open."],
  ["a file with the ending", ["a.txt", "web.dockerfile"], "web.dockerfile: 2 files were dropped. web.dockerfile is open."],
  ["a file with the beginning", ["a.txt", "Dockerfile.web"], "Dockerfile.web: 2 files were dropped. Dockerfile.web is open."],
  ["an ignore file is none", ["a.txt", "Dockerfile.dockerignore"], "a.txt: 2 files were dropped. a.txt is open."],
  ["no name that fits", ["a.txt", "b.txt"], "a.txt: 2 files were dropped. a.txt is open."],
  ["a folder", ["docs/"], "docs is a folder. Drop the Dockerfile inside it. For the build context, drop it in Build options."],
  ["a folder beside a file", ["docs/", "Dockerfile"], "Dockerfile"],
])("%s", (_, names, expected) => {
  expect(picked(drop(...names))).toBe(expected);
});

test("a browser that tells files alone gives the first", () => {
  expect(picked({ items: [], files: [blob("Dockerfile")] })).toBe("Dockerfile");
});

test("dropped text is no file", () => {
  expect(picked({ items: [{ kind: "string", getAsFile: () => null }], files: [] })).toBe("");
});
