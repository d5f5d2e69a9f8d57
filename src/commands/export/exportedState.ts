import type { ExportedBuild } from "../../engine/index.ts";
import type { AppState, LayoutRecord } from "../../state/appState.ts";
import { selectIsEmpty, selectIsGraphStale, selectIsStale } from "../../state/selectors.ts";
import { selectGraphView } from "../../state/selectGraphView.ts";

/** What is on the page as a build to export; null while the engine is busy with it, or where nothing is written. */
export function selectExportedBuild(state: AppState): ExportedBuild | null {
  const { analysis: record, options, target, legacyVersion, shownPlatform } = state;
  if (!record || selectIsStale(state) || selectIsEmpty(state)) return null;
  return { dockerfile: record.dockerfile, options: { ...options, target }, legacyVersion, shownPlatform, analysis: record.analysis };
}

/** The same where its graph is on the page; null where the text has none. */
export function selectExportedGraph(state: AppState): ExportedBuild | null {
  return state.lastGood && !selectIsGraphStale(state) ? selectExportedBuild(state) : null;
}

/** The graph as it is drawn on the page, without the edges that are not shown; null while it is being arranged. */
export function selectExportedDrawing(state: AppState): LayoutRecord | null {
  const { layout: record, drawing } = state;
  if (!record || record.view !== selectGraphView(state)) return null;
  const edges = record.view.edges.filter(({ line }) => !drawing.hiddenLines.includes(line));
  return { layout: record.layout, view: { ...record.view, edges } };
}
