import { withPlainDirection } from "../../viewmodel/plainDirection.ts";
import type { AppState } from "../appState.ts";
import type { FileDocument, SessionFile } from "./sessionFile.ts";

/** An open file as lists show it. */
export interface FileLabel {
  readonly id: string;
  /** Told apart by a number where two would read the same. */
  readonly label: string;
  readonly isCurrent: boolean;
}

/** What a file is called by itself: its name, or where its text came from. */
export function toFileName({ name }: Pick<SessionFile, "name">, { documentTitle }: Pick<FileDocument, "documentTitle">): string {
  return withPlainDirection(name || documentTitle) || "Dockerfile";
}

/** The open files in their order. */
export function toFileLabels({ files, documentTitle }: Pick<AppState, "files" | "documentTitle">): readonly FileLabel[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const name = toFileName(file, file.document ?? { documentTitle });
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id: file.id, label: count === 1 ? name : `${name} (${count})`, isCurrent: file.document === null };
  });
}

/** The file on the page. */
export function selectCurrentFile({ files, currentFile }: Pick<AppState, "files" | "currentFile">): SessionFile {
  return files.find(({ id }) => id === currentFile) ?? { id: currentFile, name: "", document: null };
}
