import { expect, test } from "vitest";
import { analyse, listContextPaths, simulate } from "../../engine/index.ts";
import { cacheLessons } from "../../lessons/cacheLessons.ts";
import { createAppStore } from "../store.ts";
import type { AppStore } from "../store.ts";
import { findLesson, lessonPlace, showLesson } from "./showLesson.ts";

function openPage(dockerfile: string): AppStore {
  const store = createAppStore({ dockerfile });
  const { inputRevision: revision, scenario, whatIf } = store.getState();
  const input = { dockerfile, options: {} };
  store.actions.receiveAnalysis({ revision, dockerfile, analysis: analyse(input) });
  store.actions.receiveSimulation({ revision, scenario, whatIf, earlier: null, contextPaths: listContextPaths(dockerfile), ignoredFiles: [], runs: simulate(input, scenario) });
  return store;
}

function show(store: AppStore, id: string): void {
  const lesson = findLesson(id);
  if (lesson) showLesson(store, lesson);
}

test("a case is shown on the file of the page where it has a place for it, and undo takes it back", () => {
  const store = openPage("FROM alpine\nCOPY x /\n");
  show(store, "touch");
  expect(store.getState()).toMatchObject({ dockerfile: "FROM alpine\nCOPY x /\n", whatIf: { start: "present", touchedFiles: ["x"], lesson: "touch" }, selection: { stage: 0, instruction: 0 } });
  store.actions.undoReplace();
  expect(store.getState().whatIf).toMatchObject({ start: "empty", touchedFiles: [], lesson: "" });
});

test("a changed argument is told against the build before it", () => {
  const store = openPage("FROM alpine\nARG REV=1\nRUN make\n");
  show(store, "unused-argument");
  expect(store.getState()).toMatchObject({ options: { buildArgs: { REV: "1-changed" } }, whatIf: { start: 1, earlierBuilds: [{ name: "Before REV changed", options: {} }], lesson: "unused-argument" } });
});

test("elsewhere a case opens its sample as a file of its own", () => {
  const store = openPage("FROM alpine\n");
  for (const lesson of cacheLessons) {
    expect(lessonPlace(store.getState(), lesson.id)).toBeNull();
    showLesson(store, lesson);
    expect(store.getState()).toMatchObject({ dockerfile: lesson.sample.dockerfile, documentTitle: lesson.title, whatIf: { lesson: lesson.id } });
    expect(store.getState().whatIf.start).not.toBe("empty");
    store.actions.undoReplace();
    expect(store.getState().dockerfile).toBe("FROM alpine\n");
  }
});

test("a text that is not worked out yet has no place for a case", () => {
  const store = openPage("FROM alpine\nCOPY x /\n");
  store.actions.setDockerfile("FROM alpine\nCOPY y /\n");
  expect(lessonPlace(store.getState(), "touch")).toBeNull();
});
