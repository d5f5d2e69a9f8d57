import { useEffect, useRef } from "react";
import { usePanelRef } from "react-resizable-panels";
import type { PanelProps } from "react-resizable-panels";

interface FoldingPanel {
  readonly isFolded: boolean;
  /** Told when a drag folds or unfolds the panel. */
  readonly onFold: (isFolded: boolean) => void;
  /** Pixels while folded, and when it is first unfolded. */
  readonly foldedSize: number;
  readonly openSize: number;
}

/** Props of a panel that folds to a strip: by the state, or by dragging its border. */
export function useFoldingPanel({ isFolded, onFold, foldedSize, openSize }: FoldingPanel) {
  const panel = usePanelRef();
  const lastOpenSize = useRef(openSize);
  // Sizes on the way to the state's own are no drag, however late the panel tells them.
  const awaited = useRef<boolean | null>(null);
  const matchState = () => {
    awaited.current = null;
    if (!panel.current || panel.current.isCollapsed() === isFolded) return;
    awaited.current = isFolded;
    if (isFolded) panel.current.collapse();
    else panel.current.resize(lastOpenSize.current);
  };
  useEffect(matchState, [panel, isFolded]);
  return {
    panelRef: panel,
    collapsible: true,
    collapsedSize: foldedSize,
    defaultSize: isFolded ? foldedSize : openSize,
    groupResizeBehavior: "preserve-pixel-size",
    onResize: ({ inPixels }, _, before) => {
      if (inPixels > foldedSize) lastOpenSize.current = inPixels;
      const isSmall = inPixels <= foldedSize;
      if (awaited.current !== null) {
        if (awaited.current === isSmall) awaited.current = null;
        return;
      }
      if (!before || isSmall === isFolded) return;
      if (isBorderHeld()) onFold(isSmall);
      else matchState();
    },
  } satisfies Partial<PanelProps>;
}

/** Whether somebody moves a border, by pointer or by keys: other changes of size are the page's own. */
function isBorderHeld(): boolean {
  return document.querySelector('[role="separator"]:is(:active, :focus, [data-separator="active"])') !== null;
}
