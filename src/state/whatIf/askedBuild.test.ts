import { expect, test } from "vitest";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import type { EarlierBuild, WhatIf } from "../../viewmodel/cache/whatIf.ts";
import { createAppStore } from "../store.ts";
import { toAskedBuild } from "./askedBuild.ts";

const build = (id: number, dockerfile: string): EarlierBuild => ({ id, name: `Build ${id}`, dockerfile, target: "t", options: { buildArgs: { V: String(id) } }, legacyVersion: "20" });

function ask(whatIf: Partial<WhatIf>) {
  return toAskedBuild(createAppStore({ dockerfile: "FROM now", options: { files: ["x"] }, whatIf: { ...noWhatIf, ...whatIf } }).getState());
}

test("an empty cache has no history", () => expect(ask({ earlierBuilds: [build(1, "FROM a")] }).history).toEqual([]));

test("a file built before is its own history, without what changed since", () => {
  const { history, build: now } = ask({ start: "present", changedFiles: ["x"], changedImages: ["docker.io/library/now:latest"] });
  expect(history.map(({ input }) => input.dockerfile)).toEqual(["FROM now"]);
  expect(history[0]?.scenario.surroundings.changedFiles).toEqual([]);
  expect(now.scenario.surroundings).toMatchObject({ changedFiles: [["x", "changed"]], changedImages: [["docker.io/library/now:latest", "changed"]] });
});

test("an earlier build brings those before it, with their own options and today's build context", () => {
  const { history } = ask({ start: 2, earlierBuilds: [build(1, "FROM a"), build(2, "FROM b"), build(3, "FROM c")] });
  expect(history.map(({ input }) => input)).toEqual([
    { dockerfile: "FROM a", options: { buildArgs: { V: "1" }, files: ["x"], target: "t" }, legacyVersion: "20" },
    { dockerfile: "FROM b", options: { buildArgs: { V: "2" }, files: ["x"], target: "t" }, legacyVersion: "20" },
  ]);
});

test("a touched file is asked about, and changes nothing", () => {
  const { build: now, supposedFiles } = ask({ start: "present", touchedFiles: ["x"] });
  expect(now.scenario.surroundings.changedFiles).toEqual([]);
  expect(supposedFiles).toEqual(["x"]);
});

test("the flags go to the build that is looked at alone", () => {
  const { history, build: now } = ask({ start: "present", ignoresCache: true, ignoredStages: ["a"] });
  expect(now.cache).toEqual({ ignoresCache: true, ignoredStages: ["a"], cacheFrom: [] });
  expect(history[0]?.cache).toBeUndefined();
});
