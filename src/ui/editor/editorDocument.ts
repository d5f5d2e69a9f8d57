import type { EditorEdit } from "./editorSurface.ts";
import type { LineEndings } from "./lineEndings.ts";
import { changeLineEndings, readLineEndings, writeLineEndings } from "./lineEndings.ts";

/** The user's text with what an editor shows of it. */
export interface EditorDocument {
  readonly text: string;
  readonly shown: string;
  readonly endings: LineEndings;
}

/** Endings by version of the text, so that undo brings them back with the lines. */
export type EndingsHistory = Map<number, LineEndings>;

const remembered = 5000;

export function openEditorDocument(text: string): EditorDocument {
  return { text, ...readLineEndings(text) };
}

/** The document after an edit of the shown text. */
export function editDocument({ endings }: EditorDocument, edit: EditorEdit, history: EndingsHistory): EditorDocument {
  const { shown, version } = edit;
  const known = version === undefined ? undefined : history.get(version);
  const next = known ?? (endings.runs.length === 0 ? endings : edit.readChanges().reduce(changeLineEndings, endings));
  rememberEndings(history, version, next);
  return { text: writeLineEndings(shown, next), shown, endings: next };
}

/** Keeps the endings of a version; the oldest are forgotten. */
export function rememberEndings(history: EndingsHistory, version: number | undefined, endings: LineEndings): void {
  if (version === undefined) return;
  history.delete(version);
  history.set(version, endings);
  const [oldest] = history.keys();
  if (history.size > remembered && oldest !== undefined) history.delete(oldest);
}
