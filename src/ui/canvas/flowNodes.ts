import type { Node } from "@xyflow/react";
import type { LayoutRecord } from "../../state/appState.ts";
import type { SourceView, StageCardView } from "../../viewmodel/graphView.ts";

export type StageFlowNode = Node<{ readonly view: StageCardView }, "stage">;
export type SourceFlowNode = Node<{ readonly view: SourceView }, "source">;
export type FlowNode = StageFlowNode | SourceFlowNode;

/** The nodes of a layout as React Flow takes them, in reading order: column by column, each from the top. Those of an older list that still hold are taken over. */
export function flowNodes({ view, layout }: LayoutRecord, older: readonly FlowNode[] = []): FlowNode[] {
  const known = new Map(older.map((node) => [node.id, node]));
  const views = new Map(view.nodes.map((node) => [node.id, node]));
  const placed = layout.nodes.flatMap(({ id, x, y }) => {
    const node = views.get(id);
    return node ? [{ node, position: { x, y } }] : [];
  });
  placed.sort((a, b) => Number(b.node.isConnected) - Number(a.node.isConnected) || a.position.x - b.position.x || a.position.y - b.position.y);
  return placed.map(({ node, position }): FlowNode => {
    const { id, width, height } = node;
    const other = known.get(id);
    if (other?.data.view === node && other.position.x === position.x && other.position.y === position.y) return other;
    // Clicks are the card's own: React Flow would switch them off for a node that it neither selects nor drags.
    const common = { id, position, width, height, measured: { width, height }, style: { pointerEvents: "all" } } as const;
    return node.kind === "stage" ? { ...common, type: "stage", data: { view: node } } : { ...common, type: "source", data: { view: node } };
  });
}
