import { expect, test } from "vitest";
import { analyse } from "../../engine/index.ts";
import { noWhatIf } from "./whatIf.ts";
import type { WhatIf } from "./whatIf.ts";
import { whatIfNotes } from "./whatIfNotes.ts";
import type { Supposed } from "./whatIfNotes.ts";

const analysis = analyse({ dockerfile: "FROM alpine AS Build\nCOPY a /\n", options: {} });
const notesOf = (whatIf: Partial<WhatIf>, more: Partial<Supposed> = {}): readonly string[] =>
  whatIfNotes({ whatIf: { ...noWhatIf, start: "present", ...whatIf }, analysis, ignoredFiles: [], files: undefined, earlier: null, ...more });

test("what does not contradict itself needs no note", () => {
  expect(notesOf({ changedFiles: ["a"], touchedFiles: ["b"], changedImages: ["docker.io/library/alpine:latest"], ignoresCache: true }, { files: ["a", "b"], earlier: { legacy: "succeeds", buildkit: "succeeds" } })).toEqual([]);
});

test("--no-cache and --no-cache-filter are refused together", () => {
  expect(notesOf({ ignoresCache: true, ignoredStages: ["build"] })[0]).toBe("BuildKit refuses --no-cache and --no-cache-filter together: take one of them away.");
});

test("a stage is named in any case, and one that is not there in vain", () => {
  expect(notesOf({ ignoredStages: ["BUILD"] })).toEqual(["The legacy builder does not know --no-cache-filter and refuses it. Shown is its build without."]);
  expect(notesOf({ ignoredStages: ["test"] })[0]).toContain("No stage is called test");
});

test("an empty cache is told where a change was to be seen", () => {
  for (const change of [{ changedFiles: ["a"] }, { touchedFiles: ["a"] }, { changedImages: ["docker.io/library/alpine:latest"] }, { ignoresCache: true }]) {
    expect(notesOf({ start: "empty", ...change })).toEqual([expect.stringContaining("Nothing is in the cache")]);
  }
  expect(notesOf({ start: "empty" })).toEqual([]);
});

test("a file that .dockerignore leaves out is told with the line", () => {
  expect(notesOf({ changedFiles: ["a"] }, { ignoredFiles: [["a", 3], ["gone", 4]] })).toEqual(["Line 3 of .dockerignore leaves a out: it reaches neither builder, and its change does nothing."]);
});

test("a file that is both changed and touched counts as changed, and one that is not there is told", () => {
  expect(notesOf({ changedFiles: ["a"], touchedFiles: ["a"] }, { files: ["b"] })).toEqual(["a is said to be changed and to be touched: the change counts.", "The build context that you described has no a."]);
  expect(notesOf({ changedFiles: ["./src"] }, { files: ["src/main.go"] })).toEqual([]);
});

test("an image that the file does not use is told", () => {
  expect(notesOf({ changedImages: ["docker.io/library/node:latest"] })).toEqual(["The file does not use docker.io/library/node:latest: a new digest changes nothing."]);
});

test("an earlier build that fails or is refused is told by its name", () => {
  const earlierBuilds = [{ id: 1, name: "Broken", dockerfile: "", target: "", options: {}, legacyVersion: "28" as const }];
  expect(notesOf({ start: 1, earlierBuilds }, { earlier: { legacy: "fails", buildkit: "refused" } })).toEqual([
    "The legacy builder fails at Broken. What it had finished by then is in its cache.",
    "BuildKit refuses Broken before any work, so that build left nothing in its cache.",
  ]);
});
