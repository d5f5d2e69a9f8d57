import type { AppState } from "../appState.ts";
import { selectCurrentFile } from "../session/fileLabels.ts";
import { openFile, showFile } from "../session/changeFiles.ts";
import { hasOwnTimes } from "../time/changeTimes.ts";
import { isPristine } from "../session/isPristine.ts";
import type { FileDocument } from "../session/sessionFile.ts";
import type { LinkedView } from "./linkedView.ts";

/** What a text is called that came by a link without a name. */
const untitled = "Shared Dockerfile";

/**
 * Opens a view as a file of its own, so that nothing of the user's is lost. Where its file is open already, that one is
 * shown; a view without a file is shown for the one on the page.
 */
export function openView(state: AppState, view: LinkedView): Partial<AppState> {
  const { options, contextTitle, legacyVersion, shownPlatform, foldedByHand, imageSizes, otherBuilders, whatIf, acrossMachines, scenario, target } = view;
  // A link without sizes or times takes none away.
  const said = { ...(imageSizes.length > 0 && { imageSizes }), ...(hasOwnTimes(scenario) && { scenario }) };
  if (isOnPage(state, view)) {
    return { target, options, contextTitle, legacyVersion, shownPlatform, foldedByHand, otherBuilders, whatIf, acrossMachines, ...said, ...lookOf(view), inputRevision: state.inputRevision + 1 };
  }
  const open = state.files.find(({ document }) => document !== null && isSameBuild(document, view));
  if (open) return { ...showFile(state, open.id), whatIf, acrossMachines, ...said, ...lookOf(view) };
  const change = openFile(state, {
    dockerfile: view.dockerfile ?? "",
    title: view.documentTitle || untitled,
    target,
    settings: { options, contextTitle, legacyVersion, shownPlatform, foldedByHand, imageSizes, otherBuilders, whatIf, acrossMachines, scenario },
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
  return view.dockerfile === null || isSameBuild(state, view);
}

function isSameBuild(document: FileDocument, view: LinkedView): boolean {
  return document.dockerfile === view.dockerfile && document.target === view.target && isSame(document.options, view.options) && hasNoMoreBuilds(document, view);
}

/** Earlier builds that the reader had remembered are not to be lost to a link that has others. */
function hasNoMoreBuilds({ whatIf: { earlierBuilds } }: FileDocument, { whatIf }: LinkedView): boolean {
  return earlierBuilds.length === 0 || isSame(earlierBuilds, whatIf.earlierBuilds);
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
