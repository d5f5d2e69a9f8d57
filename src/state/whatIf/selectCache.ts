import { cacheViewOf } from "../../viewmodel/cache/cacheView.ts";
import type { CacheView } from "../../viewmodel/cache/cacheView.ts";
import { isCacheFilled } from "../../viewmodel/cache/whatIf.ts";
import { whatIfNotes } from "../../viewmodel/cache/whatIfNotes.ts";
import type { AnalysisRecord, AppState } from "../appState.ts";
import type { SimulationRecord } from "../time/buildTime.ts";

const known = new WeakMap<SimulationRecord, { readonly lastGood: AnalysisRecord; readonly view: CacheView }>();
const lastViews = new WeakMap<AnalysisRecord, CacheView>();

/**
 * What either cache does for each step; null until the builds are there. Of a text that is being worked out the last
 * answer stands, of one that does not parse that of the last good one. The same state gives the same object.
 */
export function selectCacheView({ simulation, lastGood }: AppState): CacheView | null {
  if (!simulation || !lastGood) return null;
  const before = known.get(simulation);
  if (simulation.revision !== lastGood.revision) return before?.view ?? lastViews.get(lastGood) ?? null;
  if (before?.lastGood === lastGood) return before.view;
  const { stages, verdicts } = lastGood.analysis;
  const view = cacheViewOf(simulation.runs, stages, verdicts.stages, isCacheFilled(simulation.whatIf));
  known.set(simulation, { lastGood, view });
  lastViews.set(lastGood, view);
  return view;
}

const nothingKnown: Pick<SimulationRecord, "earlier" | "ignoredFiles"> = { earlier: null, ignoredFiles: [] };
const noNotes: readonly string[] = [];
let noted: { readonly of: readonly unknown[]; readonly notes: readonly string[] } | null = null;

/** What contradicts itself or comes to nothing among the suppositions. The same state gives the same object. */
export function selectWhatIfNotes({ whatIf, lastGood, options, simulation }: AppState): readonly string[] {
  if (!lastGood) return noNotes;
  const { earlier, ignoredFiles } = simulation?.whatIf === whatIf ? simulation : nothingKnown;
  const of = [whatIf, lastGood, options, earlier, ignoredFiles];
  if (noted?.of.every((part, index) => part === of[index]) !== true) {
    noted = { of, notes: whatIfNotes({ whatIf, analysis: lastGood.analysis, ignoredFiles, files: options.files, earlier }) };
  }
  return noted.notes;
}
