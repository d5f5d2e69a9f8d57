import { expect, test } from "vitest";
import { selectGraphView } from "../state/selectGraphView.ts";
import { createAppStore } from "../state/store.ts";
import type { AppStore } from "../state/store.ts";
import { exampleAnalysis, exampleDockerfile, refusedAnalysis } from "../testing/exampleAnalysis.ts";
import { selectExportedBuild, selectExportedDrawing } from "./export/exportedState.ts";
import { exportCommands } from "./exportCommands.ts";

function openExample(): AppStore {
  const store = createAppStore({ dockerfile: exampleDockerfile, target: "stage2" });
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  return store;
}

/** Takes positions in, as the layout gives them. */
function arrange(store: AppStore): void {
  const view = selectGraphView(store.getState()) ?? expect.fail("there is no graph");
  store.actions.receiveLayout({ view, layout: { nodes: [], edges: view.edges.map(({ id }) => ({ id, points: [] })), width: 0, height: 0 } });
}

const enabled = (store: AppStore): string => exportCommands.flatMap((command) => (command.isEnabled(store.getState()) ? [`${command.way}-${command.kind}`] : [])).join(" ");
const pictures = "copy-png download-png download-svg";
const diagrams = "copy-mermaid download-mermaid copy-dot download-dot";
const reports = "copy-text download-text copy-json download-json";

test("pictures can be had once the graph is arranged, all else at once", () => {
  const store = openExample();
  expect(enabled(store)).toBe(`${diagrams} ${reports}`);
  arrange(store);
  expect(enabled(store)).toBe(`${pictures} ${diagrams} ${reports}`);
});

test("nothing is exported before its analysis is there, nor where nothing is written", () => {
  const store = openExample();
  arrange(store);
  store.actions.setTarget("stage1");
  expect(enabled(store)).toBe("");
  expect(enabled(createAppStore())).toBe("");
});

test("a text that does not parse has reports, and no picture of an older text", () => {
  const store = openExample();
  arrange(store);
  store.actions.setDockerfile("FROM a\nRUNN b\n");
  store.actions.receiveAnalysis({ revision: store.getState().inputRevision, dockerfile: "FROM a\nRUNN b\n", analysis: refusedAnalysis });
  expect(enabled(store)).toBe(reports);
});

test("a build is exported as it is asked for: with its target, options and rules", () => {
  const store = openExample();
  store.actions.setOptions({ platform: "linux/arm64" });
  store.actions.setLegacyVersion("20");
  store.actions.receiveAnalysis({ revision: store.getState().inputRevision, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  expect(selectExportedBuild(store.getState())).toEqual({
    dockerfile: exampleDockerfile,
    options: { platform: "linux/arm64", target: "stage2" },
    legacyVersion: "20",
    shownPlatform: 0,
    analysis: exampleAnalysis,
  });
});

test("edges that are not shown on the page are not in its picture", () => {
  const store = openExample();
  arrange(store);
  expect(selectExportedDrawing(store.getState())?.view.edges).toHaveLength(3);
  store.setState(({ drawing }) => ({ drawing: { ...drawing, hiddenLines: ["from"] } }));
  expect(selectExportedDrawing(store.getState())?.view.edges).toEqual([]);
});
