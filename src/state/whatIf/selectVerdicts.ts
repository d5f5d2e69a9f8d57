import type { Analysis, Verdicts } from "../../engine/index.ts";
import { withBareStages } from "../../viewmodel/cache/bareStages.ts";
import { cachedVerdicts } from "../../viewmodel/cache/cachedVerdicts.ts";
import { failedVerdicts } from "../../viewmodel/cache/failedVerdicts.ts";
import { isCacheFilled } from "../../viewmodel/cache/whatIf.ts";
import type { AnalysisRecord, AppState } from "../appState.ts";
import type { SimulationRecord } from "../time/buildTime.ts";

type Runs = SimulationRecord["runs"];

const known = new WeakMap<Runs, WeakMap<AnalysisRecord, Analysis>>();
/** The last analysis that met its own runs. */
let met: { readonly runs: Runs; readonly analysis: Analysis } | null = null;

/**
 * The last good analysis as the page shows it: with `cached` where an earlier build filled the caches or a log of a real
 * build says so, and with the failure that such a log shows. The runs come a moment after the analysis: until then those of
 * a text with the same steps stand for them. The same state gives the same object.
 */
export function selectShownAnalysis({ lastGood, simulation, whatIf, scenario }: Pick<AppState, "lastGood" | "simulation" | "whatIf" | "scenario">): Analysis | null {
  if (!lastGood) return null;
  const { analysis, revision } = lastGood;
  if (!simulation || !hasCached(whatIf, scenario) || !hasCached(simulation.whatIf, simulation.scenario)) return analysis;
  const { runs } = simulation;
  if (simulation.revision === revision) met = { runs, analysis };
  else if (met?.runs !== runs || !hasSameSteps(met.analysis, analysis)) return analysis;
  const ofRuns = known.get(runs) ?? new WeakMap<AnalysisRecord, Analysis>();
  known.set(runs, ofRuns);
  const shown = ofRuns.get(lastGood) ?? { ...analysis, verdicts: shownVerdicts(analysis, runs) };
  ofRuns.set(lastGood, shown);
  return shown;
}

function shownVerdicts(analysis: Analysis, runs: Runs): Verdicts {
  const cached = { ...analysis, verdicts: cachedVerdicts(analysis.verdicts, runs) };
  return withBareStages({ ...analysis, verdicts: failedVerdicts(cached, runs) }, runs);
}

/** Whether anything may be shown as cached: an earlier build filled the caches, or a log says so. */
function hasCached(whatIf: AppState["whatIf"], { log }: AppState["scenario"]): boolean {
  return isCacheFilled(whatIf) || log !== undefined;
}

export function selectVerdicts(state: AppState): Verdicts | null {
  return selectShownAnalysis(state)?.verdicts ?? null;
}

function hasSameSteps(left: Analysis, right: Analysis): boolean {
  return left.stages.length === right.stages.length && left.stages.every(({ instructions }, index) => instructions.length === right.stages[index]?.instructions.length);
}
