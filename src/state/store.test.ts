import { describe, expect, test } from "vitest";
import { exampleAnalysis, exampleDockerfile, refusedAnalysis } from "../testing/exampleAnalysis.ts";
import { selectIsEmpty, selectIsGraphStale, selectIsStale, selectIsTargetUnknown, selectNotes, selectProblems, selectSelectedStage, selectSelectedVerdict, selectTargets, selectTargetStage } from "./selectors.ts";
import { createAppStore } from "./store.ts";
import type { AppStore } from "./store.ts";

const answer = (store: AppStore, analysis = exampleAnalysis) => {
  const { inputRevision: revision, dockerfile } = store.getState();
  store.actions.receiveAnalysis({ revision, dockerfile, analysis });
};

function openExample(): AppStore {
  const store = createAppStore();
  store.actions.openDocument({ dockerfile: exampleDockerfile, title: "Example", target: "stage2" });
  answer(store);
  return store;
}

test("a blank store is empty and knows the last stage alone as target", () => {
  const state = createAppStore().getState();
  expect(selectIsEmpty(state)).toBe(true);
  expect(selectTargets(state).map(({ label }) => label)).toEqual(["last stage"]);
  expect(selectTargetStage(state)).toBe(-1);
});

test("an analysis is stale until the answer for the newest input comes", () => {
  const store = openExample();
  expect(selectIsStale(store.getState())).toBe(false);
  store.actions.setTarget("stage1");
  expect(selectIsStale(store.getState())).toBe(true);
  answer(store);
  expect(selectIsStale(store.getState())).toBe(false);
});

test.each([
  ["text", (store: AppStore) => store.actions.setDockerfile("FROM scratch")],
  ["target", (store: AppStore) => store.actions.setTarget("base")],
  ["options", (store: AppStore) => store.actions.setOptions({ platform: "linux/arm64" })],
  ["legacy version", (store: AppStore) => store.actions.setLegacyVersion("20")],
])("changing the %s makes a new revision", (_, change) => {
  const store = openExample();
  change(store);
  expect(store.getState().inputRevision).toBe(2);
});

test("setting what stands already makes no new revision", () => {
  const store = openExample();
  store.actions.setDockerfile(exampleDockerfile);
  store.actions.setTarget("stage2");
  store.actions.setLegacyVersion("28");
  expect(store.getState().inputRevision).toBe(1);
  expect(store.getState().documentTitle).toBe("Example");
});

test("a text that does not parse keeps the last good graph, marked stale, and tells the problem", () => {
  const store = openExample();
  store.actions.setDockerfile("FROM ubuntu AS base\nRUNN echo");
  answer(store, refusedAnalysis);
  expect(selectIsGraphStale(store.getState())).toBe(true);
  expect(store.getState().lastGood?.analysis.stages).toHaveLength(3);
  expect(selectProblems(store.getState()).map(({ code }) => code)).toEqual(["parse"]);
  store.actions.setDockerfile(exampleDockerfile);
  answer(store);
  expect(selectIsGraphStale(store.getState())).toBe(false);
});

test("an empty text is no problem", () => {
  const store = openExample();
  store.actions.setDockerfile(" \n");
  answer(store, refusedAnalysis);
  expect(selectIsEmpty(store.getState())).toBe(true);
  expect(selectProblems(store.getState())).toEqual([]);
});

test("an answer older than the one on screen is dropped", () => {
  const store = openExample();
  store.actions.setTarget("base");
  answer(store);
  store.actions.receiveAnalysis({ revision: 1, dockerfile: "", analysis: refusedAnalysis });
  expect(store.getState().analysis?.revision).toBe(2);
});

test("the selected stage and its verdict are found, and dropped with the stage", () => {
  const store = openExample();
  store.actions.select({ stage: 1, madeIn: "table" });
  expect(selectSelectedStage(store.getState())?.displayName).toBe("stage1");
  expect(selectSelectedVerdict(store.getState())?.buildkit.outcome).toBe("skipped");
  answer(store, { ...exampleAnalysis, stages: exampleAnalysis.stages.slice(0, 1) });
  expect(store.getState().selection).toBeNull();
});

test("a selected instruction that is gone leaves its stage selected", () => {
  const store = openExample();
  store.actions.select({ stage: 1, instruction: 4, madeIn: "graph" });
  answer(store);
  expect(store.getState().selection).toEqual({ stage: 1, madeIn: "graph" });
});

test("a selection survives a text that does not parse", () => {
  const store = openExample();
  store.actions.select({ stage: 1, madeIn: "table" });
  answer(store, refusedAnalysis);
  expect(selectSelectedStage(store.getState())?.displayName).toBe("stage1");
});

test("undo brings back the replaced text, its title and its target", () => {
  const store = openExample();
  store.actions.openDocument({ dockerfile: "FROM scratch", title: "Other", target: "" });
  store.actions.undoReplace();
  expect(store.getState()).toMatchObject({ dockerfile: exampleDockerfile, documentTitle: "Example", target: "stage2", replaced: null });
});

test("the graph of another file is not the last good one of a text that does not parse", () => {
  const store = openExample();
  store.actions.openDocument({ dockerfile: "RUNN", title: "Other", target: "" });
  expect(store.getState().lastGood).not.toBeNull();
  answer(store, refusedAnalysis);
  expect(store.getState().lastGood).toBeNull();
});

test("typing takes the title and the undo away", () => {
  const store = openExample();
  store.actions.openDocument({ dockerfile: "FROM scratch", title: "Other", target: "" });
  store.actions.setDockerfile("FROM scratch\n");
  expect(store.getState()).toMatchObject({ documentTitle: "", replaced: null });
  const { inputRevision } = store.getState();
  store.actions.undoReplace();
  expect(store.getState()).toMatchObject({ dockerfile: "FROM scratch\n", inputRevision });
});

test("a target that no stage has is unknown", () => {
  const store = openExample();
  expect(selectIsTargetUnknown(store.getState())).toBe(false);
  store.actions.setTarget("nope");
  expect(selectIsTargetUnknown(store.getState())).toBe(true);
});

test("fold all folds each stage, unfold all unfolds it, one can differ", () => {
  const store = openExample();
  store.actions.foldAll();
  store.actions.setFolded(1, false);
  expect(store.getState().foldedByHand).toEqual({ 0: true, 1: false, 2: true });
  store.actions.unfoldAll();
  expect(store.getState().foldedByHand).toEqual({ 0: false, 1: false, 2: false });
});

test("notes are no problems, and the same analysis gives the same lists", () => {
  const store = createAppStore({ dockerfile: exampleDockerfile });
  const [problem] = refusedAnalysis.diagnostics;
  if (!problem) throw new Error("the refused example says nothing");
  const note = { ...problem, code: "note", severity: "note" } as const;
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: { ...exampleAnalysis, diagnostics: [note, problem] } });
  expect(selectProblems(store.getState())).toEqual([problem]);
  expect(selectNotes(store.getState())).toEqual([note]);
  expect(selectNotes(store.getState())).toBe(selectNotes(store.getState()));
  expect(selectProblems(store.getState())).toBe(selectProblems(store.getState()));
});

describe("the build context", () => {
  const described = (store: ReturnType<typeof createAppStore>) => {
    const { options, contextTitle } = store.getState();
    return { files: options.files, dockerignore: options.dockerignore, title: contextTitle };
  };

  test("is replaced by a folder, and comes back", () => {
    const store = createAppStore({ options: { files: ["typed"], dockerignore: "a" } });
    store.actions.openContext({ files: ["x"], title: "app" });
    expect(described(store)).toEqual({ files: ["x"], dockerignore: "a", title: "app" });
    expect(store.getState().inputRevision).toBe(1);
    store.actions.undoContext();
    expect(described(store)).toEqual({ files: ["typed"], dockerignore: "a", title: "" });
    store.actions.undoContext();
    expect(store.getState().inputRevision).toBe(2);
  });

  test("cannot be had back once it was changed by hand", () => {
    const store = createAppStore();
    store.actions.openContext({ files: ["x"], title: "app", dockerignore: "a" });
    store.actions.setOptions({ ...store.getState().options, buildArgs: { A: "1" } });
    expect(store.getState().replacedContext).not.toBeNull();
    store.actions.setOptions({ ...store.getState().options, dockerignore: "b" });
    expect(store.getState().replacedContext).toBeNull();
    store.actions.openContext({ files: ["y"] });
    store.actions.setContextFiles(["z"]);
    expect(store.getState().replacedContext).toBeNull();
    expect(described(store)).toEqual({ files: ["z"], dockerignore: "b", title: "" });
  });

  test("can be forgotten", () => {
    const store = createAppStore({ options: { files: ["x"] }, contextTitle: "app" });
    store.actions.setContextFiles(null);
    expect(described(store)).toEqual({ files: undefined, dockerignore: undefined, title: "" });
  });
});

test("the platform that is shown is one of those that are built", () => {
  const store = createAppStore({ options: { platform: "linux/amd64,linux/arm64" } });
  store.actions.setShownPlatform(1);
  store.actions.setOptions({ platform: "linux/amd64,linux/arm64", dockerignore: "a" });
  expect(store.getState().shownPlatform).toBe(1);
  store.actions.setOptions({ platform: "linux/amd64" });
  expect(store.getState()).toMatchObject({ shownPlatform: 0, inputRevision: 3 });
});
