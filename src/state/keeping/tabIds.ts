import { createFileId } from "../session/sessionFile.ts";
import { parseJson } from "./parseJson.ts";

/**
 * Under which id this tab keeps a file, where that is not the file's own: another tab then keeps a text under that.
 * The tab itself knows its files by the same ids after a reload, as its history of addresses does.
 */
export type KeptIds = ReadonlyMap<string, string>;

export function writeKeptIds(ids: KeptIds): string {
  return JSON.stringify([...ids]);
}

/** A kept text as ids; none where it is damaged. */
export function readKeptIds(text: string | null): KeptIds {
  const value = parseJson(text);
  const pairs = Array.isArray(value) ? value.filter((pair): pair is [string, string] => Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string") : [];
  return new Map(pairs);
}

/** The files' own ids by the ids under which they are kept: each its own, and no two the same. */
export function toOwnIds(kept: readonly string[], ids: KeptIds): ReadonlyMap<string, string> {
  const own = new Map([...ids].map(([id, keptId]) => [keptId, id]));
  return new Map(kept.map((keptId) => [keptId, own.get(keptId) ?? (ids.has(keptId) ? createFileId() : keptId)]));
}
