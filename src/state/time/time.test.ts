import { beforeEach, describe, expect, test } from "vitest";
import { FIRST_BUILD, analyse } from "../../engine/index.ts";
import { simulate } from "../../engine/index.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { createAppStore } from "../store.ts";
import type { AppStore } from "../store.ts";
import { selectIsTimeStale, selectLength, selectMoment, selectMoments, selectPlaySpeed, selectRunning, selectTimeline } from "./selectTime.ts";

const dockerfile = "FROM alpine AS a\nRUN make\nFROM a\nCOPY x /\n";
let store: AppStore;

beforeEach(() => {
  store = createAppStore({ dockerfile });
  const input = { dockerfile, options: {} };
  store.actions.receiveAnalysis({ revision: 0, dockerfile, analysis: analyse(input) });
  store.actions.receiveSimulation({ revision: 0, scenario: FIRST_BUILD, whatIf: noWhatIf, earlier: null, contextPaths: [], ignoredFiles: [], runs: simulate(input, FIRST_BUILD) });
});

describe("the playhead", () => {
  test("stands at the end until it is moved, and never behind it", () => {
    const length = selectLength(store.getState());
    expect(length).toBeGreaterThan(0);
    expect(selectMoment(store.getState())).toBe(length);
    store.actions.setMoment(length + 1_000);
    expect(selectMoment(store.getState())).toBe(length);
  });

  test("plays from the start, moves on and stops at the end", () => {
    store.actions.play();
    expect(store.getState()).toMatchObject({ isPlaying: true, moment: 0 });
    store.actions.advance(10);
    expect(store.getState().moment).toBe(10);
    store.actions.advance(1e9);
    expect(store.getState()).toMatchObject({ isPlaying: false, moment: selectLength(store.getState()) });
  });

  test("waits for a simulation that is on its way", () => {
    const early = createAppStore({ dockerfile });
    early.actions.play();
    early.actions.advance(1_000);
    expect(early.getState()).toMatchObject({ isPlaying: true, moment: 0 });
  });

  test("steps to what begins or ends next, and back", () => {
    const [first, second, third] = selectMoments(store.getState());
    store.actions.setMoment(0);
    store.actions.stepMoment(1);
    expect([first, store.getState().moment]).toEqual([0, second]);
    store.actions.stepMoment(1);
    store.actions.stepMoment(-1);
    expect(store.getState().moment).toBe(second);
    expect(third).toBeGreaterThan(second ?? Infinity);
  });

  test("stays where it is when another view takes the place of the one that showed it", () => {
    const leave = store.actions.viewTime();
    store.actions.setMoment(50);
    leave();
    leave();
    expect(store.getState()).toMatchObject({ timeViewers: 0, moment: 50 });
  });

  test.each([NaN, Infinity])("%s is no moment", (moment) => {
    store.actions.setMoment(moment);
    expect(store.getState().moment).toBeNull();
  });
});

test("who is at work on a row follows the playhead", () => {
  const legacy = store.getState().simulation?.runs.legacy.works.find((it) => it.label === "RUN make");
  expect(selectRunning(store.getState(), 0, 0)).toEqual({ legacy: false, buildkit: false });
  store.actions.setMoment(legacy?.start ?? -1);
  expect(selectRunning(store.getState(), 0, 0).legacy).toBe(true);
  expect(selectRunning(store.getState(), 1, 0)).toEqual({ legacy: false, buildkit: false });
});

test("runs of another input or scenario are stale, and older ones are dropped", () => {
  expect(selectIsTimeStale(store.getState())).toBe(false);
  store.actions.setScenario({ maxParallelism: 1 });
  expect(selectIsTimeStale(store.getState())).toBe(true);
  const { simulation } = store.getState();
  expect(simulation).not.toBeNull();
  if (simulation) store.actions.receiveSimulation({ ...simulation, revision: -1 });
  expect(store.getState().simulation).toBe(simulation);
});

test("the timeline is laid out once for a simulation", () => expect(selectTimeline(store.getState())).toBe(selectTimeline(store.getState())));

test("a build is played in some seconds unless a speed is chosen", () => {
  expect(selectPlaySpeed(store.getState())).toBeLessThan(1);
  store.actions.setPlaySpeed(5);
  expect(selectPlaySpeed(store.getState())).toBe(5);
});

test("lanes have the names of their own text, whichever worker answers first", () => {
  const names = (): readonly string[] => selectTimeline(store.getState())?.lanes.map(({ label }) => label) ?? [];
  const renamed = dockerfile.replaceAll("a\n", "other\n");
  const input = { dockerfile: renamed, options: {} };
  store.actions.setDockerfile(renamed);
  store.actions.receiveSimulation({ revision: 1, scenario: FIRST_BUILD, whatIf: noWhatIf, earlier: null, contextPaths: [], ignoredFiles: [], runs: simulate(input, FIRST_BUILD) });
  expect(names()).toContain("a");
  store.actions.receiveAnalysis({ revision: 1, dockerfile: renamed, analysis: analyse(input) });
  expect(names()).toContain("other");
  store.actions.setDockerfile(dockerfile);
  store.actions.receiveAnalysis({ revision: 2, dockerfile, analysis: analyse({ dockerfile, options: {} }) });
  expect(names()).toContain("other");
});
