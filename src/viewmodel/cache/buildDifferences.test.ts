import { expect, test } from "vitest";
import { buildDifferences } from "./buildDifferences.ts";
import type { EarlierBuild } from "./whatIf.ts";

const before: EarlierBuild = { id: 1, name: "Before", dockerfile: "FROM a\nRUN one\n", target: "", options: { buildArgs: { V: "1", W: "x" } }, legacyVersion: "28" };
const texts = (now: Partial<EarlierBuild>): readonly string[] => buildDifferences(before, { ...before, ...now }).map(({ text }) => text);

test("the same build differs in nothing", () => expect(texts({})).toEqual([]));

test("changed lines are told with their number, lines that are gone with their text", () => {
  expect(buildDifferences(before, { ...before, dockerfile: "FROM a\nRUN two\n" })).toEqual([{ text: "Gone: RUN one" }, { text: "Line 2: RUN two", line: 2 }]);
});

test("arguments are told with both values, given anew or no longer", () => {
  expect(texts({ options: { buildArgs: { V: "2", X: "y" } } })).toEqual(["--build-arg V=2, was 1", "--build-arg W is no longer given, was x", "--build-arg X=y, was not given"]);
});

test("target, platform, contexts, .dockerignore and the legacy builder's version are told", () => {
  expect(texts({ target: "t", legacyVersion: "20", options: { ...before.options, platform: "linux/arm64", contexts: { c: "local:x" }, dockerignore: "*" } })).toEqual([
    "--build-context c=local:x, was not given",
    "--platform linux/arm64, was the builder's",
    ".dockerignore is another",
    "--target t, was (last stage)",
    "Legacy builder 20, was 28",
  ]);
});

test("an argument called __proto__ is one like any other", () => {
  expect(texts({ options: { buildArgs: Object.fromEntries([...Object.entries(before.options.buildArgs ?? {}), ["__proto__", "1"]]) } })).toEqual(["--build-arg __proto__=1, was not given"]);
});

test("files that differ everywhere are told in their first lines", () => {
  expect(texts({ dockerfile: Array.from({ length: 500 }, (_, index) => `RUN ${index}`).join("\n") })).toHaveLength(20);
});
