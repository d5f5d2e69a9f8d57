import type { LegacyVersion } from "../engine/index.ts";
import type { AppState } from "./appState.ts";
import { withFiles } from "./changeOptions.ts";

/** What the browser keeps of the page, so that a reload or a crash loses nothing. */
export type SavedDocument = Pick<AppState, "dockerfile" | "documentTitle" | "target" | "options" | "legacyVersion">;

const legacyVersions: readonly LegacyVersion[] = ["28", "20"];

/** The state as the text to keep. The paths of the build context are kept apart: they can be many, and change seldom. */
export function writeSavedDocument({ dockerfile, documentTitle, target, options, legacyVersion }: AppState): string {
  return JSON.stringify({ version: 1, dockerfile, documentTitle, target, options: withFiles(options, null), legacyVersion });
}

/** A kept text as a document; null where it is none. Anyone can have written it, so every part is checked. */
export function readSavedDocument(text: string | null): SavedDocument | null {
  const value = parsed(text);
  if (!isFields(value) || value.version !== 1 || typeof value.dockerfile !== "string") return null;
  return {
    dockerfile: value.dockerfile,
    documentTitle: typeof value.documentTitle === "string" ? value.documentTitle : "",
    target: typeof value.target === "string" ? value.target : "",
    options: readOptions(value.options),
    legacyVersion: legacyVersions.find((version) => version === value.legacyVersion) ?? "28",
  };
}

function readOptions(value: unknown): SavedDocument["options"] {
  if (!isFields(value)) return {};
  const { buildArgs, contexts, platform, dockerignore } = value;
  return {
    ...(isFields(buildArgs) && { buildArgs: Object.fromEntries(Object.entries(buildArgs).filter(isText)) }),
    ...(isFields(contexts) && { contexts: Object.fromEntries(Object.entries(contexts).filter(isText)) }),
    ...(typeof platform === "string" && { platform }),
    ...(typeof dockerignore === "string" && { dockerignore }),
  };
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string";
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
