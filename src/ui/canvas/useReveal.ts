import { useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, useRef } from "react";
import type { NodeId } from "../../engine/index.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
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
  const selection = useAppState((state) => state.selection);
  const revealed = useRef(selection);
  useEffect(() => {
    if (pane.width === 0 || revealed.current === selection) return;
    revealed.current = selection;
    if (selection && selection.madeIn !== "graph") void reveal(selectedNode(selection));
  }, [selection, reveal, pane]);
  return reveal;
}
