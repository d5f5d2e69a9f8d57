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
  useEffect(() => {
    if (!panel.current || panel.current.isCollapsed() === isFolded) return;
    awaited.current = isFolded;
    if (isFolded) panel.current.collapse();
    else panel.current.resize(lastOpenSize.current);
  }, [panel, isFolded]);
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
      if (before && isSmall !== isFolded) onFold(isSmall);
    },
  } satisfies Partial<PanelProps>;
}
