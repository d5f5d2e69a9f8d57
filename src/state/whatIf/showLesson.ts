import { cacheLessons } from "../../lessons/cacheLessons.ts";
import type { CacheLesson } from "../../lessons/cacheLessons.ts";
import { lessonOnFile } from "../../viewmodel/cache/lessonOnFile.ts";
import type { LessonChange } from "../../viewmodel/cache/lessonOnFile.ts";
import type { EarlierBuild, WhatIf } from "../../viewmodel/cache/whatIf.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import type { AppState } from "../appState.ts";
import { withBuildArg } from "../changeOptions.ts";
import type { AppStore } from "../store.ts";
import { canRemember, withRemembered } from "./changeWhatIf.ts";

/** The case whose words stand beside the result; undefined: none. */
export function findLesson(id: string): CacheLesson | undefined {
  return cacheLessons.find((lesson) => lesson.id === id);
}

/** Where a case can be shown on the file of the page; null: only on its sample. */
export function lessonPlace(state: AppState, id: string): LessonChange | null {
  const { lastGood, simulation, dockerfile, options } = state;
  if (lastGood?.dockerfile !== dockerfile || simulation?.revision !== lastGood.revision || !canRemember(state)) return null;
  return lessonOnFile(id, { analysis: lastGood.analysis, contextPaths: simulation.contextPaths, files: options.files, buildArgs: options.buildArgs ?? {} });
}

/** Shows a case: on the file of the page where it has a place for it, else on a sample, opened as a file of its own. `undoReplace` takes either back. */
export function showLesson({ getState, actions }: AppStore, lesson: CacheLesson): void {
  const state = getState();
  const place = lessonPlace(state, lesson.id);
  if (!place) {
    openSample(actions, lesson);
    return;
  }
  actions.suppose(lesson.title, changeFor(state, lesson, place));
  actions.select({ stage: place.stage, instruction: place.instruction, madeIn: "command" });
}

function changeFor(state: AppState, { id }: CacheLesson, place: LessonChange): Pick<AppState, "whatIf"> & Partial<Pick<AppState, "options">> {
  const { earlierBuilds } = state.whatIf;
  switch (place.kind) {
    case "touched":
      return { whatIf: { ...noWhatIf, earlierBuilds, start: "present", touchedFiles: [place.path], lesson: id } };
    case "changed":
      return { whatIf: { ...noWhatIf, earlierBuilds, start: "present", changedFiles: [place.path], lesson: id } };
    case "argument": {
      const remembered = withRemembered({ ...state, whatIf: { ...noWhatIf, earlierBuilds } }, `Before ${place.name} changed`);
      return { whatIf: { ...remembered, lesson: id }, options: withBuildArg(state.options, place.name, place.value) };
    }
  }
}

function openSample(actions: AppStore["actions"], { id, title, sample }: CacheLesson): void {
  const { dockerfile, buildArgs, earlier, changedFiles = [], touchedFiles = [], ignoredStages = [] } = sample;
  const builds: readonly EarlierBuild[] = earlier
    ? [{ id: 1, name: earlier.name, dockerfile: earlier.dockerfile ?? dockerfile, target: "", options: earlier.buildArgs ? { buildArgs: earlier.buildArgs } : {}, legacyVersion: "28" }]
    : [];
  const whatIf: WhatIf = { ...noWhatIf, start: earlier ? 1 : "present", earlierBuilds: builds, changedFiles, touchedFiles, ignoredStages, lesson: id };
  actions.openDocument({ dockerfile, title, target: "", settings: { options: buildArgs ? { buildArgs } : {}, legacyVersion: "28", whatIf } });
}
