import type { AppState } from "./appState.ts";

/** What is open before anything was read: an empty document, the current rules, no decisions. */
export const initialState: AppState = {
  dockerfile: "",
  inputRevision: 0,
  documentTitle: "",
  replaced: null,
  options: {},
  contextTitle: "",
  replacedContext: null,
  shownPlatform: 0,
  target: "",
  legacyVersion: "28",
  selection: null,
  builderFocus: "both",
  theme: "system",
  foldedByHand: {},
  drawing: { direction: "right", hiddenLines: [], path: null },
  find: null,
  documentCount: 0,
  fitCount: 0,
  reveal: null,
  fixCount: 0,
  analysis: null,
  lastGood: null,
  layout: null,
  notice: null,
};
