import type { AppState } from "../state/appState.ts";
import { selectStages } from "../state/selectors.ts";
import { hasOwnTimes } from "../state/time/changeTimes.ts";
import { selectLength } from "../state/time/selectTime.ts";
import type { Command } from "./command.ts";

const always = (): boolean => true;
const hasStages = (state: AppState): boolean => selectStages(state).length > 0;
const isOnPage = (state: AppState): boolean => state.timeViewers > 0 && selectLength(state) > 0;

export const pauseOrPlay: Command = {
  id: "play",
  label: "Play or pause both builds",
  shortcut: { key: "g" },
  isEnabled: hasStages,
  run: ({ store, page }) => {
    if (store.getState().isPlaying) store.actions.pause();
    else {
      if (store.getState().timeViewers === 0) page.showView("timeline");
      store.actions.play();
    }
  },
};

export const stepForward: Command = {
  id: "step-forward",
  label: "Step forward to what begins or ends next",
  shortcut: { key: "m" },
  isEnabled: isOnPage,
  run: ({ store }) => store.actions.stepMoment(1),
};

export const stepBack: Command = {
  id: "step-back",
  label: "Step back",
  shortcut: { key: "b" },
  isEnabled: isOnPage,
  run: ({ store }) => store.actions.stepMoment(-1),
};

export const toBuildStart: Command = {
  id: "to-build-start",
  label: "To the start of the builds",
  isEnabled: isOnPage,
  run: ({ store }) => store.actions.setMoment(0),
};

export const toBuildEnd: Command = {
  id: "to-build-end",
  label: "To the end of the builds",
  isEnabled: isOnPage,
  run: ({ store }) => store.actions.setMoment(null),
};

export const readLog: Command = { id: "read-log", label: "Read the log of a real build", shortcut: { key: "l" }, isEnabled: hasStages, run: ({ page }) => page.askForLog() };

export const removeLog: Command = {
  id: "remove-log",
  label: "Remove the log of the real build",
  isEnabled: ({ scenario }) => scenario.log !== undefined,
  run: ({ store }) => store.actions.setLog(null),
};

export const resetTimes: Command = {
  id: "reset-times",
  label: "Reset all durations",
  isEnabled: ({ scenario }) => hasOwnTimes(scenario),
  run: ({ store }) => store.actions.resetTimes(),
};

export const undoTimes: Command = {
  id: "undo-times",
  label: "Undo the last change of the log or the durations",
  isEnabled: ({ replacedScenario }) => replacedScenario !== null,
  run: ({ store }) => store.actions.undoTimes(),
};

export const focusTimeline: Command = { id: "focus-timeline", label: "Go to the timeline", shortcut: { key: "4" }, isEnabled: always, run: ({ page }) => page.focusView("timeline") };

export const focusConsole: Command = { id: "focus-console", label: "Go to the consoles", shortcut: { key: "5" }, isEnabled: always, run: ({ page }) => page.focusView("console") };

/** What a user can do with the builds over time. */
export const timeCommands: readonly Command[] = [pauseOrPlay, stepBack, stepForward, toBuildStart, toBuildEnd, readLog, removeLog, resetTimes, undoTimes, focusTimeline, focusConsole];
