import type { AppState, GraphDrawing } from "../state/appState.ts";
import { selectSelectedStage, selectStages, selectTargetStage } from "../state/selectors.ts";
import type { EdgeLine } from "../viewmodel/graphView.ts";
import type { Command } from "./command.ts";

const hasStages = (state: AppState): boolean => selectStages(state).length > 0;

export const turnGraph: Command = {
  id: "turn-graph",
  label: "Draw the graph the other way: to the right or down",
  shortcut: { key: "r" },
  isEnabled: hasStages,
  run: ({ store }) => store.actions.setDrawing({ direction: store.getState().drawing.direction === "right" ? "down" : "right" }),
};

export const showPathToTarget: Command = {
  id: "path-to-target",
  label: "Look at the path to the target",
  shortcut: { key: "p" },
  isEnabled: (state) => selectTargetStage(state) >= 0,
  run: ({ store }) => store.actions.setDrawing({ path: { to: "target", rest: restOf(store.getState()) } }),
};

export const showPathToSelection: Command = {
  id: "path-to-selection",
  label: "Look at the path to the selected stage",
  shortcut: { key: "s" },
  isEnabled: (state) => selectSelectedStage(state) !== null,
  run: ({ store }) => store.actions.setDrawing({ path: { to: store.getState().selection?.stage ?? 0, rest: restOf(store.getState()) } }),
};

export const hideRest: Command = {
  id: "hide-rest",
  label: "Hide or dim the stages off the path",
  shortcut: { key: "h" },
  isEnabled: ({ drawing }) => drawing.path !== null,
  run: ({ store }) => {
    const { path } = store.getState().drawing;
    if (path) store.actions.setDrawing({ path: { ...path, rest: path.rest === "hidden" ? "dimmed" : "hidden" } });
  },
};

export const showWholeGraph: Command = {
  id: "show-all",
  label: "Show all stages and edges",
  shortcut: { key: "a" },
  isEnabled: ({ drawing }) => drawing.path !== null || drawing.hiddenLines.length > 0,
  run: ({ store }) => store.actions.setDrawing({ path: null, hiddenLines: [] }),
};

export const findInGraph: Command = {
  id: "find-in-graph",
  label: "Find in the graph",
  shortcut: { key: "/" },
  isEnabled: hasStages,
  run: ({ store, page }) => {
    page.focusView("graph");
    store.actions.setFind(store.getState().find ?? "");
  },
};

/** One command for each kind of edges. */
export const toggleEdgeLines: readonly Command[] = [
  toggleLine("from", "FROM"),
  toggleLine("copy", "COPY"),
  toggleLine("add", "ADD"),
  toggleLine("mount", "mount"),
];

function toggleLine(line: EdgeLine, word: string): Command {
  return {
    id: `toggle-${line}-edges`,
    label: `Show or hide ${word} edges`,
    isEnabled: hasStages,
    run: ({ store }) => {
      const { hiddenLines } = store.getState().drawing;
      store.actions.setDrawing({ hiddenLines: hiddenLines.includes(line) ? hiddenLines.filter((other) => other !== line) : [...hiddenLines, line] });
    },
  };
}

/** Another path keeps what was decided about the rest. */
function restOf(state: AppState): NonNullable<GraphDrawing["path"]>["rest"] {
  return state.drawing.path?.rest ?? "dimmed";
}

/** What a user can do with the drawing of the graph. */
export const graphCommands: readonly Command[] = [turnGraph, findInGraph, showPathToTarget, showPathToSelection, hideRest, showWholeGraph, ...toggleEdgeLines];
