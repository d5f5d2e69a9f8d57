import { expect, test } from "vitest";
import { exampleAnalysis, exampleDockerfile } from "../testing/exampleAnalysis.ts";
import { selectCurrentMatch, selectFindMatches, selectNextMatch } from "./selectFindMatches.ts";
import { createAppStore } from "./store.ts";
import type { AppStore } from "./store.ts";

function search(text: string): AppStore {
  const store = createAppStore({ find: text });
  store.actions.receiveAnalysis({ revision: 0, dockerfile: exampleDockerfile, analysis: exampleAnalysis });
  return store;
}

function found(text: string): readonly string[] {
  return selectFindMatches(search(text).getState()).list.map(({ stage, instruction }) => (instruction === undefined ? `${stage}` : `${stage} ${instruction}`));
}

test.each([
  ["stage", ["1", "1 0", "2", "2 0"]],
  ["STAGE2", ["2", "2 0"]],
  ["echo", ["0 0", "1 0", "2 0"]],
  ["from base", ["1 -1", "2 -1"]],
  ["base", ["0", "0 0", "1 -1", "2 -1"]],
  ["nothing like it", []],
  [" ", []],
])("%j is found in %j", (text, expected) => expect(found(text)).toEqual(expected));

function walk(store: AppStore, steps: readonly (1 | -1)[]): readonly (string | undefined)[] {
  return steps.map((step) => {
    const match = selectNextMatch(store.getState(), step);
    if (match) store.actions.select({ ...match, madeIn: "command" });
    return match && `${match.stage} ${match.instruction ?? ""}`.trim();
  });
}

test("next and previous go round", () => {
  const store = search("echo");
  expect(walk(store, [1, 1, 1, 1, -1])).toEqual(["0 0", "1 0", "2 0", "0 0", "2 0"]);
  expect(selectCurrentMatch(store.getState())).toBe(2);
});

test("the search begins where the selection is", () => {
  const store = search("echo");
  store.actions.select({ stage: 1, madeIn: "graph" });
  expect(selectCurrentMatch(store.getState())).toBe(-1);
  expect(walk(store, [1])).toEqual(["1 0"]);
  store.actions.select({ stage: 1, madeIn: "graph" });
  expect(walk(store, [-1])).toEqual(["0 0"]);
});

test("nothing found leads nowhere", () => expect(walk(search("zebra"), [1, -1])).toEqual([undefined, undefined]));

test("the same search gives the same object", () => {
  const state = search("echo").getState();
  expect(selectFindMatches(state)).toBe(selectFindMatches(state));
});
