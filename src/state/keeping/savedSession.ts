import { isFields, parseJson } from "./parseJson.ts";

/** Which files are kept, by their ids. */
export interface SavedSession {
  /** The open ones in their order. */
  readonly open: readonly string[];
  readonly shown: string;
  /** The closed ones, the last one first. */
  readonly closed: readonly string[];
}

export function writeSavedSession({ open, shown, closed }: SavedSession): string {
  return JSON.stringify({ version: 2, open, shown, closed });
}

/** A kept text as a session; an empty one where it is none. Anyone can have written it. */
export function readSavedSession(text: string | null): SavedSession {
  const value = parseJson(text);
  if (!isFields(value) || value.version !== 2) return { open: [], shown: "", closed: [] };
  const open = readIds(value.open);
  return { open, shown: typeof value.shown === "string" ? value.shown : "", closed: readIds(value.closed).filter((id) => !open.includes(id)) };
}

/**
 * The session of this tab with what another tab kept meanwhile. `known` are the ids that this tab has or had:
 * of those it alone decides.
 */
export function mergeSessions(own: SavedSession, stored: SavedSession, known: ReadonlySet<string>): SavedSession {
  return {
    open: [...own.open, ...stored.open.filter((id) => !known.has(id))],
    shown: own.shown,
    closed: [...own.closed, ...stored.closed.filter((id) => !known.has(id))],
  };
}

function readIds(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter((id): id is string => typeof id === "string" && /^[0-9a-f]{1,32}$/.test(id)))] : [];
}
