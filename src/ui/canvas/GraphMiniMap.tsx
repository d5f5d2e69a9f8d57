import { MiniMap } from "@xyflow/react";
import { useCallback } from "react";
import type { BuilderFocus } from "../../state/appState.ts";
import { isProcessed } from "../../viewmodel/outcomeWords.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import type { FlowNode } from "./flowNodes.ts";

/** The whole graph, small: the target in ink, what the builder in focus works on in its colour. */
export function GraphMiniMap() {
  const focus = useAppState((state) => state.builderFocus);
  const nodeColor = useCallback((node: FlowNode) => colourOf(node, focus), [focus]);
  return (
    <MiniMap<FlowNode> nodeColor={nodeColor} nodeBorderRadius={8} style={{ width: 224, height: 112 }} ariaLabel="Overview of the graph" pannable zoomable />
  );
}

function colourOf(node: FlowNode, focus: BuilderFocus): string {
  if (node.type === "source") return "var(--edge-dim)";
  const { isTarget, legacy, buildkit } = node.data.view;
  if (isTarget) return "var(--ink)";
  if (focus === "legacy") return isProcessed(legacy) ? "var(--builder-legacy)" : "var(--edge-dim)";
  return isProcessed(buildkit) ? "var(--builder-buildkit)" : "var(--edge-dim)";
}
