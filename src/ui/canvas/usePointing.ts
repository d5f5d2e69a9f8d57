import { useMemo } from "react";
import { useCanvasStore } from "./canvasState.ts";
import type { Pointed } from "./pointing.ts";

/** Tells the graph what the mouse is over, so that its edges light up. A finger selects instead. */
export function usePointing(): (pointed: Pointed) => { readonly onPointerEnter: (event: { readonly pointerType: string }) => void; readonly onPointerLeave: () => void } {
  const canvas = useCanvasStore();
  return useMemo(
    () => (pointed) => ({
      onPointerEnter: ({ pointerType }) => {
        if (pointerType === "mouse") canvas.setState({ pointed });
      },
      onPointerLeave: () => canvas.setState({ pointed: null }),
    }),
    [canvas],
  );
}
