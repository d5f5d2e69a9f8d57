import { describe, expect, test } from "vitest";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { createAppStore } from "../store.ts";
import type { AppStore } from "../store.ts";
import { canRemember, withChanged, withIgnoredCache, withIgnoredStages, withoutChanged, withoutSuppositions } from "./changeWhatIf.ts";
import { LONGEST_BUILD_NAME, MOST_EARLIER_BUILDS, MOST_REMEMBERED_CHARACTERS } from "./whatIfLimits.ts";

const open = (): AppStore => createAppStore({ dockerfile: "FROM a\nCOPY x /\n", target: "t", options: { buildArgs: { V: "1" }, files: ["x"] } });
const names = ({ getState }: AppStore): readonly string[] => getState().whatIf.earlierBuilds.map(({ name }) => name);

describe("a build that is remembered", () => {
  test("holds text, target and options, and the next build starts from it", () => {
    const store = open();
    store.actions.rememberBuild();
    expect(store.getState().whatIf).toEqual({
      ...noWhatIf,
      start: 1,
      earlierBuilds: [{ id: 1, name: "Build 1", dockerfile: "FROM a\nCOPY x /\n", target: "t", options: { buildArgs: { V: "1" } }, legacyVersion: "28" }],
    });
  });

  test("has what had changed before in it", () => {
    const store = open();
    store.actions.setWhatIf(withChanged(store.getState().whatIf, "changedFiles", "x"));
    store.actions.rememberBuild("  with x  ");
    expect(store.getState().whatIf).toMatchObject({ start: 1, changedFiles: [], earlierBuilds: [{ name: "with x" }] });
  });

  test("gets a number that no other build's name has", () => {
    const store = open();
    store.actions.rememberBuild("Build 2");
    store.actions.rememberBuild();
    expect(names(store)).toEqual(["Build 2", "Build 3"]);
  });

  test("is renamed, and keeps its name where the new one is empty", () => {
    const store = open();
    store.actions.rememberBuild();
    store.actions.renameBuild(1, " release ");
    store.actions.renameBuild(1, "  ");
    expect(names(store)).toEqual(["release"]);
    store.actions.renameBuild(1, "n".repeat(LONGEST_BUILD_NAME + 1));
    expect(names(store)[0]).toHaveLength(LONGEST_BUILD_NAME);
  });

  test("is removed, the one before it takes its place, and undo brings it back", () => {
    const store = open();
    for (const name of ["one", "two"]) store.actions.rememberBuild(name);
    store.actions.removeBuild(2);
    expect([names(store), store.getState().whatIf.start]).toEqual([["one"], 1]);
    expect(store.getState().replaced?.subject).toBe("two removed from the earlier builds");
    store.actions.undoReplace();
    expect([names(store), store.getState().whatIf.start]).toEqual([["one", "two"], 2]);
    store.actions.removeBuild(1);
    store.actions.removeBuild(2);
    store.actions.removeBuild(3);
    expect([names(store), store.getState().whatIf.start]).toEqual([[], "present"]);
  });

  test("finds no room beside others once the texts are long", () => {
    const store = createAppStore({ dockerfile: "#".repeat(MOST_REMEMBERED_CHARACTERS / 2 + 1) });
    for (const name of ["one", "two"]) store.actions.rememberBuild(name);
    expect(names(store)).toEqual(["one"]);
  });

  test("finds no room once there are many", () => {
    const store = open();
    for (let count = 0; count <= MOST_EARLIER_BUILDS; count += 1) store.actions.rememberBuild();
    expect(names(store)).toHaveLength(MOST_EARLIER_BUILDS);
    expect(canRemember(store.getState())).toBe(false);
  });
});

describe("what changed", () => {
  test("fills an empty cache with the file as it stands", () => {
    expect(withChanged(noWhatIf, "changedFiles", "x")).toEqual({ ...noWhatIf, start: "present", changedFiles: ["x"] });
    expect([withIgnoredCache(noWhatIf, true).start, withIgnoredStages(noWhatIf, ["a"]).start]).toEqual(["present", "present"]);
    expect([withIgnoredCache(noWhatIf, false).start, withIgnoredStages(noWhatIf, []).start]).toEqual(["empty", "empty"]);
  });

  test("is told once, and can be taken back", () => {
    const once = withChanged(noWhatIf, "touchedFiles", "x");
    expect(withChanged(once, "touchedFiles", "x")).toBe(once);
    expect(withoutChanged(once, "touchedFiles", "x").touchedFiles).toEqual([]);
    expect(withChanged(once, "touchedFiles", "")).toBe(once);
  });

  test("takes the words of a case away, which tell of another supposition", () => {
    expect(withChanged({ ...noWhatIf, lesson: "touch" }, "changedFiles", "x").lesson).toBe("");
  });

  test("is forgotten without the earlier builds", () => {
    const store = open();
    store.actions.rememberBuild();
    const changed = withIgnoredCache(withChanged(store.getState().whatIf, "changedImages", "i"), true);
    expect(withoutSuppositions(changed)).toEqual({ ...noWhatIf, earlierBuilds: changed.earlierBuilds });
  });
});

test("another file has suppositions of its own, and they come back with it", () => {
  const store = open();
  const first = store.getState().currentFile;
  store.actions.rememberBuild();
  store.actions.openDocument({ dockerfile: "FROM b", title: "other", target: "" });
  expect(store.getState().whatIf).toEqual(noWhatIf);
  store.actions.showFile(first);
  expect(names(store)).toEqual(["Build 1"]);
});
