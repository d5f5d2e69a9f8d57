import { describe, expect, test } from "vitest";
import { samples } from "../../samples/index.ts";
import type { AppStore } from "../store.ts";
import { createAppStore } from "../store.ts";
import { toFileLabels } from "./fileLabels.ts";
import { MOST_CLOSED_FILES, MOST_FILES } from "./sessionFile.ts";

const [example, second] = samples;
const labels = (store: AppStore) => toFileLabels(store.getState()).map(({ label, isCurrent }) => (isCurrent ? `[${label}]` : label));
const open = (store: AppStore, title: string, dockerfile = `FROM ${title}\n`) => store.actions.openDocument({ dockerfile, title, target: "" });
const idOf = (store: AppStore, label: string) => toFileLabels(store.getState()).find((file) => file.label === label)?.id ?? expect.fail(`no file ${label}`);

function openTwo(): AppStore {
  const store = createAppStore();
  open(store, "a");
  store.actions.setTarget("x");
  store.actions.setOptions({ buildArgs: { A: "1" } });
  store.actions.setLegacyVersion("20");
  store.actions.setFolded(1, true);
  open(store, "b");
  return store;
}

describe("opening", () => {
  test("takes the place of an empty file and of an untouched example, and of nothing else", () => {
    const store = createAppStore();
    store.actions.openDocument({ dockerfile: example.dockerfile, title: example.title, target: "" });
    expect(labels(store)).toEqual([`[${example.title}]`]);
    open(store, "a");
    expect(labels(store)).toEqual(["[a]"]);
    open(store, "b");
    expect(labels(store)).toEqual(["a", "[b]"]);
  });

  test("an example that was changed keeps its place, under the name of a Dockerfile", () => {
    const store = createAppStore();
    store.actions.openDocument({ dockerfile: example.dockerfile, title: example.title, target: "" });
    store.actions.setDockerfile(`${example.dockerfile}# mine`);
    store.actions.openDocument({ dockerfile: second?.dockerfile ?? "", title: "Second", target: "" });
    expect(labels(store)).toEqual(["Dockerfile", "[Second]"]);
  });

  test("a file of its own starts without the build options of the other, for the same daemon", () => {
    const store = openTwo();
    expect(store.getState()).toMatchObject({ options: {}, target: "", legacyVersion: "20", foldedByHand: {} });
  });

  test("in the place of an example it takes the build options over, unless it brings its own", () => {
    const store = createAppStore({ options: { platform: "linux/arm64" } });
    open(store, "a");
    expect(store.getState().options).toEqual({ platform: "linux/arm64" });
    store.actions.openDocument({ dockerfile: "FROM c", title: "c", target: "", settings: { options: { platform: "linux/s390x" } } });
    expect(store.getState().options).toEqual({ platform: "linux/s390x" });
  });

  test("more than there is room for is refused, and what is open stays", () => {
    const store = createAppStore();
    for (let count = 0; count <= MOST_FILES; count += 1) open(store, `f${count}`);
    expect(store.getState().files).toHaveLength(MOST_FILES);
    expect(store.getState().dockerfile).toBe(`FROM f${MOST_FILES - 1}\n`);
    expect(store.getState().notice?.text).toContain(`${MOST_FILES} files are open`);
  });

  test("undone gives the session before, and the opened text can still be had back", () => {
    const store = openTwo();
    store.actions.undoReplace();
    expect(labels(store)).toEqual(["[a]"]);
    expect(store.getState()).toMatchObject({ target: "x", options: { buildArgs: { A: "1" } } });
    expect(store.getState().closedFiles.map(({ name }) => name)).toEqual(["b"]);
  });
});

describe("several files", () => {
  test("each keeps its text, target, options, legacy version and folded cards", () => {
    const store = openTwo();
    store.actions.setLegacyVersion("28");
    store.actions.showFile(idOf(store, "a"));
    expect(store.getState()).toMatchObject({ dockerfile: "FROM a\n", target: "x", options: { buildArgs: { A: "1" } }, legacyVersion: "20", foldedByHand: { 1: true } });
    store.actions.showNeighbour(1);
    expect(store.getState()).toMatchObject({ dockerfile: "FROM b\n", target: "", legacyVersion: "28" });
    store.actions.showNeighbour(1);
    expect(labels(store)).toEqual(["[a]", "b"]);
  });

  test("a new one is empty, and there is no second empty one", () => {
    const store = openTwo();
    store.actions.openBlankFile();
    store.actions.openBlankFile();
    expect(labels(store)).toEqual(["a", "b", "[Dockerfile]"]);
  });

  test("names that are the same are numbered, and any name can be changed", () => {
    const store = openTwo();
    open(store, "a", "FROM other");
    expect(labels(store)).toEqual(["a", "b", "[a (2)]"]);
    store.actions.renameFile(idOf(store, "a (2)"), " __proto__ ");
    expect(labels(store)).toEqual(["a", "b", "[__proto__]"]);
    store.actions.renameFile(idOf(store, "__proto__"), " ");
    expect(labels(store)).toEqual(["a", "b", "[a (2)]"]);
  });

  test("the closed one gives way to its neighbour, the last one to an empty file", () => {
    const store = openTwo();
    store.actions.closeFile(idOf(store, "a"));
    expect(labels(store)).toEqual(["[b]"]);
    store.actions.closeFile(idOf(store, "b"));
    expect(labels(store)).toEqual(["[Dockerfile]"]);
    expect(store.getState().dockerfile).toBe("");
    store.actions.undoReplace();
    expect(labels(store)).toEqual(["[b]"]);
  });

  test("a closed one comes back with all it had, also when other things were done since", () => {
    const store = openTwo();
    const id = idOf(store, "a");
    store.actions.closeFile(id);
    store.actions.setDockerfile("FROM typed");
    expect(store.getState().replaced).toBeNull();
    store.actions.reopenFile(id);
    expect(labels(store)).toEqual(["b", "[a]"]);
    expect(store.getState()).toMatchObject({ target: "x", options: { buildArgs: { A: "1" } }, closedFiles: [] });
  });

  test("closed ones are kept up to a number, the oldest goes first", () => {
    const store = createAppStore();
    for (let count = 0; count <= MOST_CLOSED_FILES; count += 1) {
      open(store, `f${count}`);
      store.actions.closeFile(store.getState().currentFile);
    }
    expect(store.getState().closedFiles.map(({ name }) => name)).toEqual(Array.from({ length: MOST_CLOSED_FILES }, (_, index) => `f${MOST_CLOSED_FILES - index}`));
  });
});

test("a reset shows the first visit, and undo brings every file and the view back", () => {
  const store = openTwo();
  store.actions.setBuilderFocus("legacy");
  const before = labels(store);
  store.actions.resetSession();
  expect(store.getState()).toMatchObject({ dockerfile: example.dockerfile, target: example.target, options: {}, legacyVersion: "28", builderFocus: "both" });
  expect(store.getState().selection?.stage).toBe(example.selectedStage);
  expect(store.getState().closedFiles.map(({ name }) => name)).toEqual(["b", "a"]);
  store.actions.undoReplace();
  expect(labels(store)).toEqual(before);
  expect(store.getState()).toMatchObject({ dockerfile: "FROM b\n", builderFocus: "legacy", closedFiles: [] });
});
