import { useCallback } from "react";
import type { KeyboardEvent } from "react";
import type { NodeView } from "../../viewmodel/graphView.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { useStageGraph } from "./StageGraphContext.ts";

/**
 * Keys on a focused node: arrows walk, with Shift they select the edges on their side one by one, and with Alt the upper
 * and lower arrows go through a card's instructions.
 */
export function useNodeKeys(view: NodeView): (event: KeyboardEvent<HTMLElement>) => void {
  const { actions, getState } = useAppStore();
  const graph = useStageGraph();
  return useCallback(
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      const { key } = event;
      if (event.altKey) {
        if (view.kind === "source" || view.rows.length === 0 || (key !== "ArrowDown" && key !== "ArrowUp")) return;
        const { selection } = getState();
        const current = selection?.stage === view.stage ? selection.instruction : undefined;
        actions.select({ stage: view.stage, instruction: nextRow(current, key, view.rows.length), madeIn: "graph" });
      } else if (!(event.shiftKey ? graph.selectEdgeAfterKey(view.id, key) : graph.focusAfterKey(view.id, key))) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    [actions, getState, graph, view],
  );
}

function nextRow(current: number | undefined, key: "ArrowDown" | "ArrowUp", count: number): number {
  if (current === undefined) return key === "ArrowDown" ? 0 : count - 1;
  return Math.max(0, Math.min(count - 1, current + (key === "ArrowDown" ? 1 : -1)));
}
