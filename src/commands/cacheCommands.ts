import { cacheLessonTitles } from "../lessons/cacheLessonTitles.ts";
import type { AppState } from "../state/appState.ts";
import { selectIsEmpty } from "../state/selectors.ts";
import { canRemember, withoutSuppositions } from "../state/whatIf/changeWhatIf.ts";
import type { Command } from "./command.ts";

const always = (): boolean => true;
const hasText = (state: AppState): boolean => !selectIsEmpty(state);

export const focusCache: Command = { id: "focus-cache", label: "Go to the cache", shortcut: { key: "6" }, isEnabled: always, run: ({ page }) => page.focusView("cache") };

export const rememberBuild: Command = {
  id: "remember-build",
  label: "Build now: start the next build from this one's cache",
  shortcut: { key: "x" },
  isEnabled: (state) => hasText(state) && canRemember(state),
  run: ({ store, page }) => {
    store.actions.rememberBuild();
    page.showView("cache");
  },
};

export const emptyCache: Command = {
  id: "empty-cache",
  label: "Empty the cache and forget what changed",
  isEnabled: ({ whatIf }) => whatIf.start !== "empty" || whatIf.ignoresCache || whatIf.ignoredStages.length > 0,
  run: ({ store }) => store.actions.setWhatIf(withoutSuppositions(store.getState().whatIf)),
};

/** The cases that go against intuition, each as a command. Their files are fetched when one is asked for. */
const lessonCommands: readonly Command[] = cacheLessonTitles.map(({ id, title }) => ({
  id: `cache-lesson-${id}`,
  label: `Show what a cache does: ${title}`,
  isEnabled: always,
  run: ({ store, page }) => {
    page.showView("cache");
    void import("../state/whatIf/showLesson.ts").then(({ findLesson, showLesson }) => {
      const lesson = findLesson(id);
      if (lesson) showLesson(store, lesson);
    });
  },
}));

/** What a user can suppose of the cache. */
export const cacheCommands: readonly Command[] = [focusCache, rememberBuild, emptyCache, ...lessonCommands];
