import type { Analysis } from "../engine/index.ts";
import { foldingOf } from "../viewmodel/folding.ts";
import type { GraphView } from "../viewmodel/graphView.ts";
import { graphViewOf } from "../viewmodel/graphViewOf.ts";
import type { AppState } from "./appState.ts";

interface Remembered {
  readonly foldedByHand: AppState["foldedByHand"];
  readonly view: GraphView;
}

const remembered = new WeakMap<Analysis, Remembered>();

/** The last good graph as it is to be drawn; null before the first one. The same state gives the same object. */
export function selectGraphView({ lastGood, foldedByHand }: AppState): GraphView | null {
  if (!lastGood) return null;
  const { analysis } = lastGood;
  const known = remembered.get(analysis);
  if (known?.foldedByHand === foldedByHand) return known.view;
  const view = graphViewOf(analysis, foldingOf(foldedByHand, analysis.stages.length));
  remembered.set(analysis, { foldedByHand, view });
  return view;
}
