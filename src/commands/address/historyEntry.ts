import type { AppState } from "../../state/appState.ts";
import type { LinkedView } from "../../state/link/linkedView.ts";
import { toLinkedView } from "../../state/link/linkedView.ts";
import { isFields } from "../../state/link/readValues.ts";
import { readViewText, writeViewText } from "../../state/link/viewText.ts";

/** What an entry of the browser's history says of the page: the file that it showed, and how. */
export interface HistoryEntry {
  readonly file: string;
  /** Null where it is too long for the history. */
  readonly view: LinkedView | null;
}

/** Browsers bound what an entry may hold, and copy it each time. */
const longestView = 300_000;

/** The page as it is, as the state of a history entry. */
export function writeHistoryEntry(state: AppState): unknown {
  const texts = [state.dockerfile, ...(state.options.files ?? []), ...state.whatIf.earlierBuilds.map(({ dockerfile }) => dockerfile)];
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return { stagegraph: 1, file: state.currentFile, view: length > longestView ? null : writeViewText(toLinkedView(state)) };
}

/** An entry from a history state; null where it is none of ours. */
export function readHistoryEntry(value: unknown): HistoryEntry | null {
  if (!isFields(value) || value.stagegraph !== 1 || typeof value.file !== "string") return null;
  return { file: value.file, view: typeof value.view === "string" ? readViewText(value.view) : null };
}
