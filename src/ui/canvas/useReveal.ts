import { useReactFlow } from "@xyflow/react";
import { useCallback, useEffect } from "react";
import type { NodeId } from "../../engine/index.ts";
import { scrollsTo } from "../../state/scrollsTo.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { revealViewport } from "./fitViewport.ts";
import type { Size } from "./fitViewport.ts";
import type { Boxes } from "./keepPlace.ts";
import { selectedNode } from "./pointing.ts";

const PAN_TIME = 200;

/** Pans to a node that is out of sight; does so by itself for what is selected in another view. */
export function useReveal(boxes: Boxes, pane: Size, hasOverview: boolean, isStill: boolean): (id: NodeId) => Promise<void> {
  const { getViewport, setViewport } = useReactFlow();
  const reveal = useCallback(
    async (id: NodeId): Promise<void> => {
      const box = boxes.get(id);
      const moved = box && revealViewport(getViewport(), pane, box, { hasOverview });
      if (moved) await setViewport(moved, { duration: isStill ? 0 : PAN_TIME });
    },
    [boxes, pane, isStill, hasOverview, getViewport, setViewport],
  );
  const { subscribe } = useAppStore();
  // Without drawing the graph anew: its cards read the selection for themselves.
  useEffect(
    () =>
      subscribe(({ selection }, before) => {
        if (selection && selection !== before.selection && scrollsTo(selection, "graph")) void reveal(selectedNode(selection));
      }),
    [subscribe, reveal],
  );
  return reveal;
}
