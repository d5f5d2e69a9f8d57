import { expect, test } from "vitest";
import { analyse } from "../engine/index.ts";
import type { AppStore } from "./store.ts";
import { createAppStore } from "./store.ts";
import { selectTargetBefore } from "./targetBefore.ts";

function answer(store: AppStore): void {
  const { dockerfile, target, options, inputRevision } = store.getState();
  store.actions.receiveAnalysis({ revision: inputRevision, dockerfile, analysis: analyse({ dockerfile, options: { ...options, target } }) });
}

function chooseTarget(): AppStore {
  const store = createAppStore({ dockerfile: "FROM a AS one\nRUN x\nFROM b AS two\nRUN y\n" });
  answer(store);
  store.actions.setTarget("one");
  return store;
}

const wordsBefore = (store: AppStore) => selectTargetBefore(store.getState())?.stages.map(({ buildkit }) => buildkit.outcome);

test("another target is compared with the one before once its verdicts are there", () => {
  const store = chooseTarget();
  expect(selectTargetBefore(store.getState())).toBeNull();
  answer(store);
  expect(wordsBefore(store)).toEqual(["skipped", "built"]);
  expect(selectTargetBefore(store.getState())?.name).toBe("two");
});

test("another text, and other options, leave nothing to compare with", () => {
  const typed = chooseTarget();
  answer(typed);
  typed.actions.setDockerfile("FROM a AS one\n");
  answer(typed);
  expect(selectTargetBefore(typed.getState())).toBeNull();
  const optioned = chooseTarget();
  answer(optioned);
  optioned.actions.setOptions({ buildArgs: {} });
  answer(optioned);
  expect(selectTargetBefore(optioned.getState())).toBeNull();
});
