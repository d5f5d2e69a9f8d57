import type { BuildOptions, StageVerdict } from "../engine/index.ts";
import type { AppState } from "./appState.ts";
import { selectStages, selectTargetStage } from "./selectors.ts";

/** The verdicts on another target of the same text with the same options. */
export interface TargetBefore {
  /** As the page calls it. */
  readonly name: string;
  readonly dockerfile: string;
  readonly options: BuildOptions;
  /** Revision of the analysis that they are from. */
  readonly revision: number;
  readonly stages: readonly StageVerdict[];
}

/** What there is to compare another target with; null where the page does not show the text's own verdicts. */
export function rememberTarget(state: AppState): TargetBefore | null {
  const { lastGood, dockerfile, options } = state;
  if (lastGood?.dockerfile !== dockerfile) return null;
  const name = state.target || (selectStages(state)[selectTargetStage(state)]?.displayName ?? "");
  return { name, dockerfile, options, revision: lastGood.revision, stages: lastGood.analysis.verdicts.stages };
}

/** The target before, once the verdicts on the new one are there, and as long as nothing else changed. */
export function selectTargetBefore({ targetBefore, lastGood, analysis, dockerfile, options }: AppState): TargetBefore | null {
  if (!targetBefore || !lastGood || lastGood !== analysis) return null;
  const isSameBuild = targetBefore.dockerfile === dockerfile && targetBefore.options === options && lastGood.dockerfile === dockerfile;
  return isSameBuild && lastGood.revision > targetBefore.revision ? targetBefore : null;
}
