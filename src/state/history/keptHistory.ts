import type { KeepOutcome, OpenStorage } from "../keeping/keptStorage.ts";
import { forgetKept, keepText, keptKeys, readKeptText } from "../keeping/keptStorage.ts";
import { isFields, parseJson } from "../keeping/parseJson.ts";
import type { Snapshot } from "./snapshot.ts";

/** The history kept under an id, the newest first; empty where there is none that can be read. Never throws. */
export function readHistory(storage: OpenStorage, id: string): readonly Snapshot[] {
  const value = parseJson(readKeptText(storage, keyOf(id)));
  if (!isFields(value) || value.version !== 1 || !Array.isArray(value.snapshots)) return [];
  return value.snapshots.flatMap((each: unknown) => readSnapshot(each)).sort((a, b) => b.at - a.at);
}

/** Keeps a history; where there is no room, the newer half of it, and so on. Never throws. */
export function keepHistory(storage: OpenStorage, id: string, history: readonly Snapshot[]): KeepOutcome {
  let snapshots = history;
  let outcome: KeepOutcome = "kept";
  do {
    outcome = keepText(storage, keyOf(id), JSON.stringify({ version: 1, snapshots }));
    snapshots = snapshots.slice(0, Math.floor(snapshots.length / 2));
  } while (outcome === "full" && snapshots.length > 0);
  return outcome;
}

export function forgetHistory(storage: OpenStorage, id: string): void {
  forgetKept(storage, [keyOf(id)]);
}

function readSnapshot(value: unknown): readonly Snapshot[] {
  if (!isFields(value) || typeof value.text !== "string" || typeof value.at !== "number" || !Number.isFinite(value.at)) return [];
  return [{ at: value.at, text: value.text, stages: typeof value.stages === "number" ? value.stages : null }];
}

function keyOf(id: string): string {
  return `${keptKeys.history}${id}`;
}
