import type { AppState } from "../appState.ts";
import { selectCurrentFile } from "../session/fileLabels.ts";
import { openFile } from "../session/changeFiles.ts";
import { isPristine } from "../session/isPristine.ts";
import type { LinkedView } from "./linkedView.ts";

/** What a text is called that came by a link without a name. */
const untitled = "Shared Dockerfile";

/**
 * Opens a view as a file of its own, so that nothing of the user's is lost. Where the page shows its file already, only
 * the view changes; a view without a file is shown for the one on the page.
 */
export function openView(state: AppState, view: LinkedView): Partial<AppState> {
  const { options, contextTitle, legacyVersion, shownPlatform, foldedByHand, target } = view;
  if (isOnPage(state, view)) {
    return { target, options, contextTitle, legacyVersion, shownPlatform, foldedByHand, ...lookOf(view), inputRevision: state.inputRevision + 1 };
  }
  const change = openFile(state, {
    dockerfile: view.dockerfile ?? "",
    title: view.documentTitle || untitled,
    target,
    settings: { options, contextTitle, legacyVersion, shownPlatform, foldedByHand },
  });
  if (change.currentFile === undefined) return change;
  // An example that gave up its place is no loss to speak of.
  return { ...change, ...lookOf(view), find: null, ...(isPristine(selectCurrentFile(state), state) && { replaced: null }) };
}

/** How a view looks at its file: what can change without another file. */
export function lookOf({ selection, builderFocus, drawing, panel, moment }: LinkedView): Partial<AppState> {
  return { selection: selection && { ...selection, madeIn: "command" }, builderFocus, drawing, panel, moment, isPlaying: false };
}

/** Whether a view's text is the one on the page, built in the same way. */
export function isOnPage(state: AppState, view: LinkedView): boolean {
  if (view.dockerfile === null) return true;
  return view.dockerfile === state.dockerfile && view.target === state.target && JSON.stringify(view.options) === JSON.stringify(state.options);
}
