import { expect, test } from "vitest";
import type { Explanation } from "../engine/index.ts";
import { exampleAnalysis, exampleDockerfile } from "../testing/exampleAnalysis.ts";
import type { Selection } from "./appState.ts";
import { selectArgumentTable, selectExplanation, selectIsExplanationCurrent, toPlace } from "./selectExplanation.ts";
import { selectLitPath } from "./selectLitPath.ts";
import { createAppStore } from "./store.ts";

const reason = { outcome: "built" as const, lead: "Builds it.", reason: "It is the target." };
const explanation: Explanation = { place: { stage: 0 }, title: "base", legacy: reason, buildkit: reason, path: [{ stage: 0, edge: "a" }, { stage: 2 }], turns: [], variables: [] };

function storeWith(selection: Selection | null) {
  const store = createAppStore({ dockerfile: exampleDockerfile });
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  store.actions.select(selection);
  store.actions.receiveExplanation({ revision: 0, explanation });
  return store;
}

test("a reason belongs to what is selected, and to nothing else", () => {
  const store = storeWith({ stage: 0, madeIn: "table" });
  expect(selectExplanation(store.getState())).toBe(explanation);
  store.actions.select({ stage: 0, instruction: 0, madeIn: "table" });
  expect(selectExplanation(store.getState())).toBeNull();
  store.actions.select(null);
  expect(selectExplanation(store.getState())).toBeNull();
});

test("reasons and arguments of a file that was left are not those of the file that came", () => {
  const store = storeWith({ stage: 0, madeIn: "table" });
  const table = { arguments: [], leftOutCount: 0 };
  store.actions.receiveArguments({ revision: 0, table });
  expect(selectArgumentTable(store.getState())).toBe(table);
  store.actions.setDockerfile("FROM b");
  expect(selectArgumentTable(store.getState())).toBe(table);
  store.actions.openBlankFile();
  store.actions.select({ stage: 0, madeIn: "table" });
  expect(selectExplanation(store.getState())).toBeNull();
  expect(selectArgumentTable(store.getState())).toBeNull();
});

test("the lit path is the reason's, as one object, and none where nothing leads on", () => {
  const { getState, actions } = storeWith({ stage: 0, madeIn: "table" });
  const lit = selectLitPath(getState());
  expect([[...(lit?.edges ?? [])], [...(lit?.stages ?? [])]]).toEqual([["a"], [0, 2]]);
  expect(selectLitPath(getState())).toBe(lit);
  actions.receiveExplanation({ revision: 0, explanation: { ...explanation, path: [{ stage: 0 }] } });
  expect(selectLitPath(getState())).toBeNull();
});

test("a source from outside the file asks for no reason, an edge for its own", () => {
  expect(toPlace({ stage: -1, source: "scratch", madeIn: "graph" })).toBeNull();
  expect(toPlace({ stage: 1, instruction: -1, edge: "e", madeIn: "graph" })).toEqual({ stage: 1, instruction: -1, edge: "e" });
});

test("a change of text and target is made at once, and not to a text that is newer than its reason", () => {
  const { getState, actions } = storeWith(null);
  actions.applyChange({ title: "Move", edits: [{ span: { start: 0, end: 0 }, text: "# moved\n" }], target: "stage1" });
  expect(getState()).toMatchObject({ dockerfile: `# moved\n${exampleDockerfile}`, target: "stage1", inputRevision: 1 });
  expect(selectIsExplanationCurrent(getState())).toBe(false);
  actions.applyChange({ title: "Move", edits: [{ span: { start: 0, end: 0 }, text: "x" }] });
  expect(getState().dockerfile).toBe(`# moved\n${exampleDockerfile}`);
  actions.undoReplace();
  expect(getState()).toMatchObject({ dockerfile: exampleDockerfile, target: "" });
});
