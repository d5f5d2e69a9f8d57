import type { AppState } from "../state/appState.ts";
import { selectCurrentFile, toFileName } from "../state/session/fileLabels.ts";
import type { Command } from "./command.ts";

const always = (): boolean => true;
const hasOthers = ({ files }: AppState): boolean => files.length > 1;

export const newFile: Command = {
  id: "new-file",
  label: "Open an empty file",
  shortcut: { key: "n" },
  isEnabled: always,
  run({ store, page }) {
    store.actions.openBlankFile();
    page.focusView("editor");
  },
};

export const nextFile: Command = {
  id: "next-file",
  label: "Show the next file",
  shortcut: { key: "]" },
  isEnabled: hasOthers,
  run: ({ store }) => store.actions.showNeighbour(1),
};

export const previousFile: Command = {
  id: "previous-file",
  label: "Show the previous file",
  shortcut: { key: "[" },
  isEnabled: hasOthers,
  run: ({ store }) => store.actions.showNeighbour(-1),
};

export const renameFile: Command = { id: "rename-file", label: "Rename the file", shortcut: { key: "F2" }, isEnabled: always, run: ({ page }) => page.renameFile() };

export const showHistory: Command = { id: "show-history", label: "List earlier texts of the file", shortcut: { key: "z" }, isEnabled: always, run: ({ page }) => page.showHistory() };

export const closeFile: Command = {
  id: "close-file",
  label: "Close the file",
  isEnabled: always,
  run: ({ store }) => store.actions.closeFile(store.getState().currentFile),
};

export const reopenFile: Command = {
  id: "reopen-file",
  label: "Bring back the file closed last",
  isEnabled: ({ closedFiles }) => closedFiles.length > 0,
  run: ({ store }) => store.actions.reopenFile(store.getState().closedFiles[0]?.id ?? ""),
};

export const downloadText: Command = {
  id: "download-text",
  label: "Download the text",
  isEnabled: ({ dockerfile }) => dockerfile !== "",
  run({ store, page }) {
    const state = store.getState();
    page.saveText(toFileName(selectCurrentFile(state), { documentTitle: "" }), state.dockerfile);
  },
};

export const resetSession: Command = {
  id: "reset",
  label: "Reset to the first example",
  isEnabled: always,
  run: ({ store }) => store.actions.resetSession(),
};

/** What a user can do with the files of the session. */
export const fileCommands: readonly Command[] = [newFile, nextFile, previousFile, renameFile, showHistory, closeFile, reopenFile, downloadText, resetSession];
