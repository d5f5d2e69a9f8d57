import type { AppState } from "../state/appState.ts";
import { selectSelectedStage, selectStages, selectTargetStage } from "../state/selectors.ts";
import type { Command, CommandContext } from "./command.ts";

const hasStages = (state: AppState): boolean => selectStages(state).length > 0;

export const selectNextStage: Command = {
  id: "next-stage",
  label: "Select the next stage",
  shortcut: { key: "j" },
  isEnabled: hasStages,
  run: (context) => selectNeighbour(context, 1),
};

export const selectPreviousStage: Command = {
  id: "previous-stage",
  label: "Select the previous stage",
  shortcut: { key: "k" },
  isEnabled: hasStages,
  run: (context) => selectNeighbour(context, -1),
};

export const askWhy: Command = {
  id: "why",
  label: "Why? Go to the reasons of what is selected",
  shortcut: { key: "y" },
  isEnabled: hasStages,
  run: ({ store, page }) => {
    const state = store.getState();
    // Nothing selected yet: the target is what everything else is there for.
    if ((state.selection?.stage ?? -1) < 0) store.actions.select({ stage: Math.max(selectTargetStage(state), 0), madeIn: "command" });
    page.focusView("table");
    store.actions.requestWhy();
  },
};

export const clearSelection: Command = {
  id: "clear-selection",
  label: "Select nothing",
  shortcut: { key: "Escape" },
  isEnabled: (state) => state.selection !== null,
  run: ({ store }) => store.actions.select(null),
};

export const makeSelectedStageTarget: Command = {
  id: "make-target",
  label: "Make the selected stage the target",
  shortcut: { key: "t" },
  // Neither builder takes the number of a stage without a name.
  isEnabled: (state) => (selectSelectedStage(state)?.name ?? "") !== "",
  run: ({ store }) => store.actions.setTarget(selectSelectedStage(store.getState())?.name ?? ""),
};

export const renameSelectedStage: Command = {
  id: "rename-stage",
  label: "Rename the selected stage everywhere",
  shortcut: { key: "F2", isShift: true },
  isEnabled: (state) => selectSelectedStage(state) !== null,
  run: ({ page }) => page.renameStage(),
};

function selectNeighbour({ store }: CommandContext, step: 1 | -1): void {
  const state = store.getState();
  const count = selectStages(state).length;
  const start = state.selection?.stage ?? (step === 1 ? -1 : 0);
  store.actions.select({ stage: (start + step + count) % count, madeIn: "command" });
}
