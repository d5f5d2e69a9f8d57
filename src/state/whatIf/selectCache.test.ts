import { expect, test } from "vitest";
import { analyse, simulateAfter } from "../../engine/index.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { createAppStore } from "../store.ts";
import type { AppStore } from "../store.ts";
import { toAskedBuild } from "./askedBuild.ts";
import { selectCacheView, selectWhatIfNotes } from "./selectCache.ts";

function answer({ getState, actions }: AppStore, ignoredFiles: readonly (readonly [string, number])[] = []): void {
  const { dockerfile, inputRevision: revision, scenario, whatIf } = getState();
  actions.receiveAnalysis({ revision, dockerfile, analysis: analyse({ dockerfile, options: {} }) });
  const { history, build } = toAskedBuild(getState());
  actions.receiveSimulation({ revision, scenario, whatIf, earlier: null, contextPaths: [], ignoredFiles, runs: simulateAfter(history, build) });
}
const texts = ({ getState }: AppStore): readonly string[] | undefined => selectCacheView(getState())?.groups.flatMap(({ rows }) => rows.map(({ text }) => text));

test("the steps of the text are told once it is worked out, and the last ones stand until then", () => {
  const store = createAppStore({ dockerfile: "FROM alpine\nRUN a\n" });
  expect(texts(store)).toBeUndefined();
  answer(store);
  expect(texts(store)).toEqual(["RUN a"]);
  expect(selectCacheView(store.getState())).toBe(selectCacheView(store.getState()));
  store.actions.setDockerfile("FROM alpine\nRUN b\n");
  expect(texts(store)).toEqual(["RUN a"]);
  answer(store);
  expect(texts(store)).toEqual(["RUN b"]);
});

test("a text that does not parse leaves the steps of the last good one", () => {
  const store = createAppStore({ dockerfile: "FROM alpine\nRUN a\n" });
  answer(store);
  expect(texts(store)).toEqual(["RUN a"]);
  store.actions.setDockerfile("FROM alpine\nRUNN a\n");
  answer(store);
  expect(texts(store)).toEqual(["RUN a"]);
});

test("what .dockerignore leaves out is noted once the answer is to the same suppositions", () => {
  const store = createAppStore({ dockerfile: "FROM alpine\nCOPY a /\n", whatIf: { ...noWhatIf, start: "present", changedFiles: ["a"] } });
  answer(store, [["a", 1]]);
  expect(selectWhatIfNotes(store.getState())).toEqual([expect.stringContaining("Line 1 of .dockerignore")]);
  expect(selectWhatIfNotes(store.getState())).toBe(selectWhatIfNotes(store.getState()));
  store.actions.setWhatIf({ ...store.getState().whatIf, touchedFiles: ["b"] });
  expect(selectWhatIfNotes(store.getState())).toEqual([]);
});
