import { useState } from "react";
import type { LayoutRecord } from "../../state/appState.ts";
import { flowNodes } from "./flowNodes.ts";
import type { FlowNode } from "./flowNodes.ts";

/** The nodes to draw. A node that did not change stays the same object, so that its card is not drawn again. */
export function useFlowNodes(record: LayoutRecord): FlowNode[] {
  const [shown, setShown] = useState(() => ({ record, nodes: flowNodes(record) }));
  if (shown.record === record) return shown.nodes;
  const next = { record, nodes: flowNodes(record, shown.nodes) };
  setShown(next);
  return next.nodes;
}
