import type { FocusEvent, KeyboardEvent } from "react";
import type { NodeView } from "../../viewmodel/graphView.ts";
import { useCanvasState, useCanvasStore } from "./canvasState.ts";
import { useNodeKeys } from "./useNodeKeys.ts";
import { useStageGraph } from "./StageGraphContext.ts";

interface NodeProps {
  readonly "data-node": string;
  readonly tabIndex: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** What makes a button of the graph a stop on its walks: one of all is reached by Tab, the others by arrows. */
export function useNodeProps(view: NodeView): NodeProps {
  const canvas = useCanvasStore();
  const graph = useStageGraph();
  const isReachable = useCanvasState(({ reachable }) => reachable === view.id);
  return {
    "data-node": view.id,
    tabIndex: isReachable ? 0 : -1,
    onKeyDown: useNodeKeys(view),
    onFocus: ({ target }) => {
      canvas.setState({ reachable: view.id });
      if (target.matches(":focus-visible")) graph.reveal(view.id);
    },
  };
}
