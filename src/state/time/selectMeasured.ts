import type { MeasuredLog } from "../../engine/index.ts";
import { measuredViewsOf } from "../../viewmodel/time/measuredSteps.ts";
import type { MeasuredView } from "../../viewmodel/time/measuredSteps.ts";
import type { AppState } from "../appState.ts";

let measured: { readonly log: MeasuredLog; readonly views: ReadonlyMap<string, MeasuredView> } | null = null;

function selectViews({ scenario: { log } }: AppState): ReadonlyMap<string, MeasuredView> | null {
  if (!log) return null;
  if (measured?.log !== log) measured = { log, views: measuredViewsOf(log) };
  return measured.views;
}

/** What a log told of an instruction (-1: the stage's FROM); null where none did. The same log gives the same object. */
export function selectMeasured(state: AppState, stage: number, instruction: number): MeasuredView | null {
  return selectViews(state)?.get(`${stage}:${instruction}`) ?? null;
}

/** What a log told of a stage as a whole. */
export function selectMeasuredStage(state: AppState, stage: number): MeasuredView | null {
  return selectViews(state)?.get(String(stage)) ?? null;
}
