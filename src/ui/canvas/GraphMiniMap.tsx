import { MiniMap } from "@xyflow/react";
import { useCallback } from "react";
import type { BuilderFocus } from "../../state/appState.ts";
import { selectFindMatches } from "../../state/selectFindMatches.ts";
import type { FindMatches } from "../../state/selectFindMatches.ts";
import { isProcessed } from "../../viewmodel/outcomeWords.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import type { FlowNode } from "./flowNodes.ts";

/** The whole graph, small: the target in ink, what the builder in focus works on in its colour. While something is searched for: what is found. */
export function GraphMiniMap() {
  const focus = useAppState((state) => state.builderFocus);
  const matches = useAppState(selectFindMatches);
  const nodeColor = useCallback((node: FlowNode) => colourOf(node, focus, matches), [focus, matches]);
  return (
    <MiniMap<FlowNode> nodeColor={nodeColor} nodeBorderRadius={8} style={{ width: 224, height: 112 }} ariaLabel="Overview of the graph" pannable zoomable />
  );
}

function colourOf(node: FlowNode, focus: BuilderFocus, { list, byStage }: FindMatches): string {
  if (node.type === "source" || node.data.view.isAside) return "var(--edge-dim)";
  const { stage, isTarget, legacy, buildkit } = node.data.view;
  if (list.length > 0) return byStage.has(stage) ? "var(--ink)" : "var(--edge-dim)";
  if (isTarget) return "var(--ink)";
  if (focus === "legacy") return isProcessed(legacy) ? "var(--builder-legacy)" : "var(--edge-dim)";
  return isProcessed(buildkit) ? "var(--builder-buildkit)" : "var(--edge-dim)";
}
