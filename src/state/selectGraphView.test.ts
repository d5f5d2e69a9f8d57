import { expect, test } from "vitest";
import { exampleAnalysis, exampleDockerfile } from "../testing/exampleAnalysis.ts";
import { selectGraphView } from "./selectGraphView.ts";
import { createAppStore } from "./store.ts";

test("there is no view before the first graph", () => {
  expect(selectGraphView(createAppStore().getState())).toBeNull();
});

test("the same state gives the same view, a fold another one", () => {
  const store = createAppStore();
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  const view = selectGraphView(store.getState());
  store.actions.select({ stage: 1, madeIn: "table" });
  expect(selectGraphView(store.getState())).toBe(view);
  store.actions.setFolded(1, true);
  const folded = selectGraphView(store.getState());
  expect(folded).not.toBe(view);
  expect(folded?.nodes.find(({ id }) => id === "stage:1")).toMatchObject({ isFolded: true });
});
