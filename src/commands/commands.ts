import { selectHasFix, selectStages } from "../state/selectors.ts";
import type { AppState } from "../state/appState.ts";
import { cacheCommands } from "./cacheCommands.ts";
import type { Command } from "./command.ts";
import { exportCommands } from "./exportCommands.ts";
import { fileCommands } from "./fileCommands.ts";
import { graphCommands } from "./graphCommands.ts";
import { nextTheme } from "./nextTheme.ts";
import { shareCommands } from "./shareCommands.ts";
import { askWhy, clearSelection, makeSelectedStageTarget, renameSelectedStage, selectNextStage, selectPreviousStage } from "./stageCommands.ts";
import { timeCommands } from "./timeCommands.ts";

const always = (): boolean => true;
const hasStages = (state: AppState): boolean => selectStages(state).length > 0;

export const openFile: Command = {
  id: "open-file",
  label: "Open a Dockerfile",
  shortcut: { key: "o", isControl: true },
  isEnabled: always,
  run: ({ page }) => page.openFilePicker(),
};

export const undoReplace: Command = {
  id: "undo-replace",
  label: "Undo what was last opened, closed, changed, restored or reset",
  shortcut: { key: "u" },
  isEnabled: (state) => state.replaced !== null,
  run: ({ store }) => store.actions.undoReplace(),
};

export const fixProblem: Command = {
  id: "fix-problem",
  label: "Fix the problem at the caret",
  shortcut: { key: ".", isControl: true },
  isEnabled: selectHasFix,
  run: ({ store }) => store.actions.requestFix(),
};

export const foldAll: Command = {
  id: "fold-all",
  label: "Fold all stages",
  shortcut: { key: "f" },
  isEnabled: hasStages,
  run: ({ store }) => store.actions.foldAll(),
};

export const unfoldAll: Command = {
  id: "unfold-all",
  label: "Unfold all stages",
  shortcut: { key: "e" },
  isEnabled: hasStages,
  run: ({ store }) => store.actions.unfoldAll(),
};

export const fitGraph: Command = {
  id: "fit-graph",
  label: "Fit the graph into its pane",
  shortcut: { key: "0" },
  isEnabled: hasStages,
  run: ({ store }) => store.actions.requestFit(),
};

export const toggleTheme: Command = {
  id: "toggle-theme",
  label: "Change the theme",
  shortcut: { key: "d" },
  isEnabled: always,
  run: ({ store, page }) => store.actions.setTheme(nextTheme(store.getState().theme, page.prefersDark())),
};

export const showKeys: Command = { id: "show-keys", label: "List the keys", shortcut: { key: "?" }, isEnabled: always, run: ({ page }) => page.showKeys() };

export const showPalette: Command = {
  id: "show-palette",
  label: "Find a command",
  shortcut: { key: "k", isControl: true },
  isEnabled: always,
  run: ({ page }) => page.showPalette(),
};

export const focusEditor: Command = { id: "focus-editor", label: "Go to the editor", shortcut: { key: "1" }, isEnabled: always, run: ({ page }) => page.focusView("editor") };

export const focusGraph: Command = { id: "focus-graph", label: "Go to the graph", shortcut: { key: "2" }, isEnabled: always, run: ({ page }) => page.focusView("graph") };

export const focusTable: Command = { id: "focus-table", label: "Go to the verdicts", shortcut: { key: "3" }, isEnabled: always, run: ({ page }) => page.focusView("table") };

export const focusImage: Command = { id: "focus-image", label: "Go to the image", shortcut: { key: "7" }, isEnabled: always, run: ({ page }) => page.focusView("image") };

export const focusNextView: Command = { id: "focus-next", label: "Go to the next pane", shortcut: { key: "F6" }, isEnabled: always, run: ({ page }) => page.focusNextView() };

export const focusPreviousView: Command = {
  id: "focus-previous",
  label: "Go to the previous pane",
  shortcut: { key: "F6", isShift: true },
  isEnabled: always,
  run: ({ page }) => page.focusPreviousView(),
};

/** Everything a user can do by a key, in the order of the list of keys. */
export const commands: readonly Command[] = [
  openFile,
  undoReplace,
  ...fileCommands,
  fixProblem,
  selectNextStage,
  selectPreviousStage,
  askWhy,
  clearSelection,
  makeSelectedStageTarget,
  renameSelectedStage,
  foldAll,
  unfoldAll,
  fitGraph,
  ...graphCommands,
  ...timeCommands,
  ...cacheCommands,
  focusImage,
  focusEditor,
  focusGraph,
  focusTable,
  focusNextView,
  focusPreviousView,
  ...shareCommands,
  ...exportCommands,
  toggleTheme,
  showPalette,
  showKeys,
];
