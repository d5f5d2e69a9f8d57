import { describe, expect, test } from "vitest";
import { FIRST_BUILD, analyse } from "../../engine/index.ts";
import type { MeasuredLog, Scenario } from "../../engine/index.ts";
import { createAppStore } from "../store.ts";
import type { AppStore } from "../store.ts";
import { hasOwnTimes } from "./changeTimes.ts";
import { readTimes, writeTimes } from "./timesPart.ts";
import { readLog, readSteps } from "./timesText.ts";

const log: MeasuredLog = {
  builder: "buildkit",
  form: "plain",
  steps: [
    { stage: 0, instruction: 0, part: 0, state: "done", milliseconds: 1500 },
    { stage: 0, instruction: 1, part: 0, state: "cached", milliseconds: null },
    { stage: 0, instruction: 2, part: 0, state: "fails", milliseconds: 10, error: "exit code: 2" },
  ],
  others: [["exporting to image", 700]],
};

function open(dockerfile: string): AppStore {
  const store = createAppStore({ dockerfile });
  answer(store);
  return store;
}

function answer(store: AppStore): void {
  const { dockerfile, inputRevision: revision } = store.getState();
  store.actions.receiveAnalysis({ revision, dockerfile, analysis: analyse({ dockerfile, options: {} }) });
}

function type(store: AppStore, dockerfile: string): void {
  store.actions.setDockerfile(dockerfile);
  answer(store);
}

const setSteps = (store: AppStore): readonly string[] => store.getState().scenario.durations.bySteps.map(({ stage, instruction, milliseconds }) => `${stage}:${instruction} ${milliseconds}`);

describe("a duration set by hand", () => {
  const text = "FROM a\nRUN one\nRUN two\nFROM b\nRUN three\n";

  test("moves with its instruction when lines above it come and go", () => {
    const store = open(text);
    store.actions.setStepDuration(0, 1, 2000);
    store.actions.setStepDuration(1, 0, 3000);
    type(store, "FROM x\nRUN zero\n\nFROM a\nRUN one\nENV A=1\nRUN two\nFROM b\nRUN three\n");
    expect(setSteps(store)).toEqual(["1:2 2000", "2:0 3000"]);
    type(store, text);
    expect(setSteps(store)).toEqual(["0:1 2000", "1:0 3000"]);
  });

  test("stays while its own words are changed, and goes with its line", () => {
    const store = open(text);
    store.actions.setStepDuration(0, 1, 2000);
    type(store, text.replace("two", "twofold"));
    expect(setSteps(store)).toEqual(["0:1 2000"]);
    type(store, text.replace("RUN two\n", ""));
    expect(setSteps(store)).toEqual([]);
  });

  test("stays while the text does not parse, and is of its file alone", () => {
    const store = open(text);
    store.actions.setStepDuration(0, 0, 2000);
    type(store, `${text}RUNN\n`);
    expect(setSteps(store)).toEqual(["0:0 2000"]);
    store.actions.openDocument({ dockerfile: "FROM c\nRUN one\n", title: "other", target: "" });
    expect(setSteps(store)).toEqual([]);
    store.actions.showNeighbour(1);
    expect(setSteps(store)).toEqual(["0:0 2000"]);
  });

  test("gives way to what its kind takes", () => {
    const store = open(text);
    store.actions.setStepDuration(0, 0, 2000);
    store.actions.setStepDuration(0, 0, null);
    expect(store.getState().scenario.durations).toEqual(FIRST_BUILD.durations);
  });
});

test("a log's steps move with their instructions, too", () => {
  const store = open("FROM a\nRUN one\nRUN two\nRUN three\n");
  store.actions.setLog(log);
  type(store, "FROM a\nENV A=1\nRUN one\nENV B=1\nENV C=1\nRUN three\n");
  expect(store.getState().scenario.log?.steps.map((it) => it.instruction)).toEqual([1, 4]);
  type(store, "FROM b\n");
  expect(store.getState().scenario.log?.steps).toEqual([]);
});

test("a log, its removal and a reset can be taken back", () => {
  const store = open("FROM a\nRUN one\n");
  store.actions.setMaxParallelism(2);
  store.actions.setKindDuration(["exec"], 5000);
  const before = store.getState().scenario;
  store.actions.setLog(log);
  store.actions.undoTimes();
  expect(store.getState().scenario).toBe(before);
  store.actions.resetTimes();
  expect(hasOwnTimes(store.getState().scenario)).toBe(false);
  store.actions.undoTimes();
  expect(store.getState().scenario).toBe(before);
  store.actions.undoTimes();
  expect(store.getState().scenario).toBe(before);
});

describe("kept times", () => {
  const scenario: Scenario = { ...FIRST_BUILD, maxParallelism: 3, log, durations: { byKind: { ...FIRST_BUILD.durations.byKind, exec: 9000 }, bySteps: [{ stage: 1, instruction: -1, milliseconds: 5 }] } };

  test("come back as they were; usual ones are not kept", () => {
    expect(readTimes(JSON.parse(JSON.stringify(writeTimes(scenario))))).toEqual(scenario);
    expect(writeTimes(FIRST_BUILD)).toBeUndefined();
  });

  test.each([null, 7, [], { kinds: ["exec", -1] }, { kinds: ["__proto__", 1] }, { steps: [0, 0] }, { steps: [0, 0, Infinity] }, { steps: [-1, 0, 1] }, { parallel: -1 }, { parallel: 1.5 }, { log: ["plain", 0, 0, 0, 99, 1] }, { log: ["other"] }, { log: ["plain", 0, 0, 0, 2, 1] }])("that are damaged count as usual: %j", (value) =>
    expect(readTimes(value)).toEqual(FIRST_BUILD));

  test("are not read without end", () => {
    expect(readSteps(Array.from({ length: 300_000 }, () => 0))).toBeUndefined();
    expect(readLog(["plain", ...Array.from({ length: 300_000 }, () => 0)])).toBeUndefined();
  });
});
