import { useCallback } from "react";
import type { KeyboardEvent } from "react";
import type { StageCardView } from "../../viewmodel/graphView.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { useStageGraph } from "./StageGraphContext.ts";

/**
 * Keys on a focused card: Enter and Space select it, arrows go to the cards around it, and with Alt the upper and lower
 * arrows go through its instructions.
 */
export function useCardKeys({ stage, rows }: StageCardView): (event: KeyboardEvent<HTMLElement>) => void {
  const { actions, getState } = useAppStore();
  const graph = useStageGraph();
  return useCallback(
    (event) => {
      // Keys of a button inside the card are the button's.
      if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { key } = event;
      if (event.altKey) {
        if ((key !== "ArrowDown" && key !== "ArrowUp") || rows.length === 0) return;
        const { selection } = getState();
        const current = selection?.stage === stage ? selection.instruction : undefined;
        actions.select({ stage, instruction: nextRow(current, key, rows.length), madeIn: "graph" });
      } else if (key === "Enter" || key === " ") {
        actions.select({ stage, madeIn: "graph" });
      } else if (!graph.focusNeighbour(stage, key)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    [actions, getState, graph, stage, rows],
  );
}

function nextRow(current: number | undefined, key: "ArrowDown" | "ArrowUp", count: number): number {
  if (current === undefined) return key === "ArrowDown" ? 0 : count - 1;
  return Math.max(0, Math.min(count - 1, current + (key === "ArrowDown" ? 1 : -1)));
}
