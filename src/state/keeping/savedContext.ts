import { MOST_CONTEXT_PATHS } from "../contextLimits.ts";
import type { FileDocument } from "../session/sessionFile.ts";
import { parseJson } from "./parseJson.ts";

/** What the browser keeps of a described build context: the paths, and the folder they came from. */
export interface SavedContext {
  readonly files: readonly string[];
  readonly title: string;
}

/** The description as the text to keep; empty where there is none. */
export function writeSavedContext({ options: { files }, contextTitle }: Pick<FileDocument, "options" | "contextTitle">): string {
  return files === undefined ? "" : JSON.stringify({ version: 1, title: contextTitle, files });
}

/** A kept text as a description; null where it is none. Anyone can have written it, so every part is checked. */
export function readSavedContext(text: string | null): SavedContext | null {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("files" in value) || !("version" in value) || value.version !== 1) return null;
  const { files } = value;
  if (!Array.isArray(files) || files.length > MOST_CONTEXT_PATHS || !files.every((it) => typeof it === "string")) return null;
  return { files, title: "title" in value && typeof value.title === "string" ? value.title : "" };
}
