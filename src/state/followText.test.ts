import { describe, expect, test } from "vitest";
import { analyse } from "../engine/index.ts";
import type { Selection } from "./appState.ts";
import { createAppStore } from "./store.ts";

const text = "FROM alpine AS one\nRUN a\n\nFROM alpine AS two\nRUN b\nRUN c\n\nFROM two AS three\nRUN d\n";
const above = "FROM busybox AS zero\nRUN z\n\n";

/** A page with this text analysed. */
function openText() {
  const store = createAppStore({ dockerfile: text });
  const answer = () => {
    const { dockerfile, inputRevision: revision } = store.getState();
    store.actions.receiveAnalysis({ revision, dockerfile, analysis: analyse({ dockerfile, options: {}, legacyVersion: "28" }) });
  };
  answer();
  const type = (next: string): void => {
    store.actions.setDockerfile(next);
    answer();
  };
  return { store, type };
}

describe("what is selected goes with its text", () => {
  test.each<readonly [next: string, selected: Partial<Selection>, kept: Partial<Selection> | null, what: string]>([
    [above + text, { stage: 1 }, { stage: 2 }, "a stage below a new one"],
    [above + text, { stage: 1, instruction: 1 }, { stage: 2, instruction: 1 }, "an instruction below a new stage"],
    [text.replace("RUN b\n", "RUN new\nRUN b\n"), { stage: 1, instruction: 1 }, { stage: 1, instruction: 2 }, "an instruction below a new one"],
    [text.replace("RUN b\n", ""), { stage: 1, instruction: 1 }, { stage: 1, instruction: 0 }, "an instruction below one that is gone"],
    [text.replace("RUN b\n", ""), { stage: 1, instruction: 0 }, { stage: 1 }, "an instruction that is gone leaves its stage"],
    [text.slice(text.indexOf("FROM alpine AS two")), { stage: 2 }, { stage: 1 }, "a stage below one that is gone"],
    [text.slice(text.indexOf("FROM alpine AS two")), { stage: 0 }, null, "a stage that is gone"],
    [text.replace("AS one", "AS first"), { stage: 0 }, { stage: 0 }, "a stage that is renamed"],
    [text.replace("RUN b", "RUN other"), { stage: 1, instruction: 0 }, { stage: 1, instruction: 0 }, "an instruction that is written anew"],
  ])("%#: %j, %j becomes %j: %s", (next, selected, kept) => {
    const { store, type } = openText();
    store.actions.select({ stage: 0, ...selected, madeIn: "table" });
    type(next);
    const { selection } = store.getState();
    if (kept) expect(selection).toEqual({ ...kept, madeIn: expect.any(String) as unknown });
    else expect(selection).toBeNull();
  });

  test("without a change of its place it is the same object, so that nothing is drawn anew", () => {
    const { store, type } = openText();
    store.actions.select({ stage: 0, madeIn: "table" });
    const { selection, foldedByHand, drawing } = store.getState();
    type(`${text}\nFROM three AS four\nRUN e\n`);
    expect(store.getState().selection).toBe(selection);
    expect(store.getState().foldedByHand).toBe(foldedByHand);
    expect(store.getState().drawing).toBe(drawing);
  });
});

test("folds and the path that is looked at go with their stages, too", () => {
  const { store, type } = openText();
  store.actions.setFolded(1, true);
  store.actions.setFolded(0, false);
  store.actions.setDrawing({ path: { to: 1, rest: "dimmed" } });
  type(above + text);
  expect(store.getState().foldedByHand).toEqual({ 1: false, 2: true });
  expect(store.getState().drawing.path).toEqual({ to: 2, rest: "dimmed" });
  type(text.slice(text.indexOf("FROM two")));
  expect(store.getState().foldedByHand).toEqual({});
  expect(store.getState().drawing.path).toBeNull();
});

test("the answer for another file moves nothing", () => {
  const { store } = openText();
  store.actions.openDocument({ dockerfile: above + text, title: "", target: "", selectedStage: 1 });
  const { dockerfile, inputRevision: revision } = store.getState();
  store.actions.receiveAnalysis({ revision, dockerfile, analysis: analyse({ dockerfile, options: {}, legacyVersion: "28" }) });
  expect(store.getState().selection).toMatchObject({ stage: 1 });
});
