import { useEffect, useMemo } from "react";
import type { RefObject } from "react";
import type { NodeId } from "../../engine/index.ts";
import type { AppState, LayoutRecord } from "../../state/appState.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { useCanvasStore } from "./canvasState.ts";
import type { FlowNode } from "./flowNodes.ts";
import { edgeAfterKey, nodeAfterKey } from "./graphWalk.ts";
import { selectedNode } from "./pointing.ts";
import type { StageGraphHandle } from "./StageGraphContext.ts";
import type { StageViewport } from "./useStageViewport.ts";

/** What nodes can ask of the graph: to walk on, to select an edge, to come into sight. */
export function useStageGraphHandle(record: LayoutRecord, nodes: readonly FlowNode[], root: RefObject<HTMLElement | null>, { reveal, hold }: StageViewport): StageGraphHandle {
  const { actions, getState } = useAppStore();
  useReachableNode(nodes);
  return useMemo((): StageGraphHandle => {
    const elementOf = (id: NodeId): HTMLElement | null => root.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`) ?? null;
    const focus = async (id: NodeId): Promise<void> => {
      const isDrawn = elementOf(id) !== null;
      elementOf(id)?.focus({ preventScroll: true });
      await reveal(id);
      // In a large graph a card out of sight is not in the document before it comes into sight.
      if (!isDrawn) requestAnimationFrame(() => elementOf(id)?.focus({ preventScroll: true }));
    };
    const walk = () => ({ nodes, edges: record.view.edges.filter(({ line }) => !getState().drawing.hiddenLines.includes(line)), direction: record.view.direction });
    return {
      focusAfterKey: (id, key) => {
        const next = nodeAfterKey(walk(), id, key, getState().selection?.edge);
        if (next === undefined) return false;
        if (next !== null) void focus(next);
        return true;
      },
      selectEdgeAfterKey: (id, key) => {
        const next = edgeAfterKey(walk(), id, key, getState().selection?.edge);
        const edge = getState().lastGood?.analysis.graph.edges.find((each) => each.id === next?.id);
        if (!edge) return false;
        actions.select({ stage: edge.stage, instruction: edge.instruction, edge: edge.id, madeIn: "graph" });
        return true;
      },
      reveal: (id) => void reveal(id),
      hold,
    };
  }, [record, nodes, root, reveal, hold, actions, getState]);
}

/** Lets the Tab key stop at what is selected, or else at the target, until the focus moves on inside the graph. */
function useReachableNode(nodes: readonly FlowNode[]): void {
  const canvas = useCanvasStore();
  const { getState, subscribe } = useAppStore();
  useEffect(() => {
    const ids = new Set(nodes.map(({ id }) => id));
    const follow = ({ selection }: Pick<AppState, "selection">): void => {
      const { reachable } = canvas.getState();
      const selected = selection && selection.edge === undefined ? selectedNode(selection) : null;
      if (selected !== null && ids.has(selected)) canvas.setState({ reachable: selected });
      else if (reachable === null || !ids.has(reachable)) canvas.setState({ reachable: (nodes.find((node) => node.type === "stage" && node.data.view.isTarget) ?? nodes[0])?.id ?? null });
    };
    follow(getState());
    return subscribe((state, before) => state.selection !== before.selection && follow(state));
  }, [canvas, nodes, getState, subscribe]);
}
