import type { Reason } from "../../engine/index.ts";
import type { CacheCell } from "../../viewmodel/cache/cacheView.ts";
import { isCacheFilled } from "../../viewmodel/cache/whatIf.ts";
import type { BuilderName } from "../../viewmodel/time/timelineView.ts";
import type { AppState } from "../appState.ts";
import { selectCacheView } from "./selectCache.ts";

type StepCache = Readonly<Partial<Record<BuilderName, Pick<Reason, "lead" | "reason">>>>;

const nothing: StepCache = {};
const known = new WeakMap<object, StepCache>();

/** Why the selected step is taken from a cache that an earlier build filled, or runs again; nothing for a builder that makes no such step. The same state gives the same object. */
export function selectStepCache(state: AppState): StepCache {
  const { selection, whatIf } = state;
  const instruction = selection?.instruction;
  if (!selection || instruction === undefined || instruction < 0 || !isCacheFilled(whatIf)) return nothing;
  const row = selectCacheView(state)?.groups[selection.stage]?.rows[instruction];
  if (!row) return nothing;
  const before = known.get(row);
  if (before) return before;
  const told = { ...tell("legacy", row.cells.legacy), ...tell("buildkit", row.cells.buildkit) };
  known.set(row, told);
  return told;
}

function tell(builder: BuilderName, { word, reason }: CacheCell): StepCache {
  if (reason === "") return nothing;
  if (word === "cached") return { [builder]: { lead: "Takes it from the cache.", reason } };
  return word === "reruns" ? { [builder]: { lead: "Runs it again.", reason } } : nothing;
}
