import type { Diagnostic, StageSummary, StageVerdict, TargetOption } from "../engine/index.ts";
import type { AppState } from "./appState.ts";
import { selectVerdicts } from "./whatIf/selectVerdicts.ts";
import { splitNotes } from "./splitNotes.ts";

/** The newest answer is for an older text or older options: a worker is still busy with these. */
export const selectIsStale = (state: AppState): boolean => state.analysis?.revision !== state.inputRevision;

/** The graph and the table show an older text, because the newest one has no graph. */
export const selectIsGraphStale = (state: AppState): boolean => state.lastGood !== null && state.lastGood !== state.analysis;

/** Nothing but white space is written. */
export const selectIsEmpty = (state: AppState): boolean => !/\S/.test(state.dockerfile);

const noTargets: readonly TargetOption[] = [{ value: "", label: "last stage", buildkitStage: -1, legacyStage: -1, isDisabled: false }];
const noStages: readonly StageSummary[] = [];
const noProblems: readonly Diagnostic[] = [];

/** The targets to choose from, as of the last good graph. */
export const selectTargets = (state: AppState): readonly TargetOption[] => state.lastGood?.analysis.targets ?? noTargets;

export const selectStages = (state: AppState): readonly StageSummary[] => state.lastGood?.analysis.stages ?? noStages;

/** All that the newest analysis says of the newest text. Nothing written yet is nothing to speak of. */
const selectDiagnostics = (state: AppState): readonly Diagnostic[] => (selectIsEmpty(state) ? noProblems : (state.analysis?.analysis.diagnostics ?? noProblems));

/** What is wrong with the newest text: errors and warnings. */
export const selectProblems = (state: AppState): readonly Diagnostic[] => splitNotes(selectDiagnostics(state)).problems;

/** What is worth a look, and no problem. */
export const selectNotes = (state: AppState): readonly Diagnostic[] => splitNotes(selectDiagnostics(state)).notes;

/** Whether something of the newest text has a fix that can be applied now. */
export const selectHasFix = (state: AppState): boolean => state.analysis?.dockerfile === state.dockerfile && selectDiagnostics(state).some(({ fix }) => fix !== undefined);

export const selectSelectedStage = (state: AppState): StageSummary | null =>
  (state.selection && state.lastGood?.analysis.stages[state.selection.stage]) ?? null;

export const selectSelectedVerdict = (state: AppState): StageVerdict | null =>
  (state.selection && selectVerdicts(state)?.stages[state.selection.stage]) ?? null;

/** Index of the stage that the target means, as BuildKit picks it, or else legacy; -1 where neither picks one. */
export function selectTargetStage(state: AppState): number {
  const target = state.lastGood?.analysis.target;
  if (!target) return -1;
  return target.buildkit >= 0 ? target.buildkit : target.legacy;
}

/** The chosen `--target` names no stage that can be chosen. */
export const selectIsTargetUnknown = (state: AppState): boolean =>
  state.target !== "" && state.lastGood !== null && !selectTargets(state).some(({ value, isDisabled }) => value === state.target && !isDisabled);
