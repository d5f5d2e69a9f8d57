import type { Analysis, StageSummary } from "../engine/index.ts";
import { foldingOf } from "../viewmodel/folding.ts";
import type { GraphView } from "../viewmodel/graphView.ts";
import { graphViewOf } from "../viewmodel/graphViewOf.ts";
import { pathTo } from "../viewmodel/pathTo.ts";
import { reuseUnchanged } from "../viewmodel/reuseUnchanged.ts";
import type { AppState, GraphDrawing } from "./appState.ts";
import { selectShownAnalysis } from "./whatIf/selectVerdicts.ts";

interface Remembered {
  readonly foldedByHand: AppState["foldedByHand"];
  readonly direction: GraphDrawing["direction"];
  readonly path: GraphDrawing["path"];
  readonly view: GraphView;
}

/** The view drawn last, for its objects. */
let last: GraphView | undefined;
const remembered = new WeakMap<Analysis, Remembered>();

/** The last good graph as it is to be drawn; null before the first one. The same state gives the same object. */
export function selectGraphView(state: AppState): GraphView | null {
  const analysis = selectShownAnalysis(state);
  if (!analysis) return null;
  const { foldedByHand, drawing } = state;
  const { direction, path } = drawing;
  const known = remembered.get(analysis);
  if (known?.foldedByHand === foldedByHand && known.direction === direction && known.path === path) return known.view;
  const drawn = drawnView(analysis, foldedByHand, drawing);
  const view = last ? reuseUnchanged(last, drawn) : drawn;
  last = view;
  remembered.set(analysis, { foldedByHand, direction, path, view });
  return view;
}

function drawnView(analysis: Analysis, foldedByHand: AppState["foldedByHand"], { direction, path }: GraphDrawing): GraphView {
  const end = path && pathEnd(analysis, path);
  const nodes = end && pathTo(analysis, end.index);
  const isRestHidden = path?.rest === "hidden";
  // A short path out of a large graph has room for open cards.
  const shown = nodes && isRestHidden ? analysis.stages.filter(({ index }) => nodes.has(`stage:${index}`)) : analysis.stages;
  return graphViewOf(analysis, foldingOf(foldedByHand, shown.length), { direction, ...(nodes && { path: { nodes, isRestHidden } }) });
}

/** The stage that a path leads to; undefined where there is none any more. */
export function pathEnd({ stages, target }: Analysis, { to }: NonNullable<GraphDrawing["path"]>): StageSummary | undefined {
  return stages[to === "target" ? (target.buildkit >= 0 ? target.buildkit : target.legacy) : to];
}
