import { expect, test, vi } from "vitest";
import { createAppStore } from "../state/store.ts";
import type { AppStore } from "../state/store.ts";
import { exampleAnalysis, exampleDockerfile } from "../testing/exampleAnalysis.ts";
import type { PageActions } from "./command.ts";
import { graphCommands } from "./graphCommands.ts";

function openExample(): AppStore {
  const store = createAppStore();
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  return store;
}

const focusView = vi.fn();
const page: PageActions = { focusView, showView: vi.fn(), openFilePicker: vi.fn(), focusNextView: vi.fn(), focusPreviousView: vi.fn(), showKeys: vi.fn(), showPalette: vi.fn(), renameFile: vi.fn(), renameStage: vi.fn(), askForLog: vi.fn(), saveText: vi.fn(), showHistory: vi.fn(), share: vi.fn(), copyShared: vi.fn(), askForAddress: vi.fn(), openLinkVersion: vi.fn(), exportAs: vi.fn(), prefersDark: () => false };

function run(store: AppStore, id: string): void {
  const command = graphCommands.find((each) => each.id === id);
  if (command?.isEnabled(store.getState())) command.run({ store, page });
}

test("the graph turns and turns back", () => {
  const store = openExample();
  const directions = ["turn-graph", "turn-graph"].map((id) => {
    run(store, id);
    return store.getState().drawing.direction;
  });
  expect(directions).toEqual(["down", "right"]);
});

test("a path stays where it leads while the selection goes on", () => {
  const store = openExample();
  run(store, "path-to-selection");
  expect(store.getState().drawing.path).toBeNull();
  store.actions.select({ stage: 1, madeIn: "graph" });
  run(store, "path-to-selection");
  store.actions.select({ stage: 0, madeIn: "graph" });
  expect(store.getState().drawing.path).toEqual({ to: 1, rest: "dimmed" });
});

test("another path keeps the others hidden, the whole graph ends it", () => {
  const store = openExample();
  run(store, "hide-rest");
  run(store, "path-to-target");
  run(store, "hide-rest");
  store.actions.select({ stage: 1, madeIn: "graph" });
  run(store, "path-to-selection");
  expect(store.getState().drawing.path).toEqual({ to: 1, rest: "hidden" });
  run(store, "show-all");
  expect(store.getState().drawing.path).toBeNull();
});

test("kinds of edges go and come one by one, all come back together", () => {
  const store = openExample();
  for (const id of ["toggle-copy-edges", "toggle-mount-edges", "toggle-copy-edges", "toggle-from-edges"]) run(store, id);
  expect(store.getState().drawing.hiddenLines).toEqual(["mount", "from"]);
  run(store, "show-all");
  expect(store.getState().drawing.hiddenLines).toEqual([]);
});

test("the search opens in the graph and keeps what it searched for", () => {
  const store = openExample();
  run(store, "find-in-graph");
  expect(store.getState().find).toBe("");
  store.actions.setFind("base");
  run(store, "find-in-graph");
  expect(store.getState().find).toBe("base");
  expect(focusView).toHaveBeenCalledWith("graph");
});

test("another document ends path and search, and keeps the direction", () => {
  const store = openExample();
  for (const id of ["turn-graph", "path-to-target", "find-in-graph"]) run(store, id);
  store.actions.openDocument({ dockerfile: "FROM alpine", title: "", target: "" });
  expect(store.getState()).toMatchObject({ drawing: { direction: "down", path: null }, find: null, documentCount: 1 });
});
