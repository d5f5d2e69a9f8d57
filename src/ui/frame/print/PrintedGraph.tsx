import { useCallback } from "react";
import { selectExportedBuild, selectExportedDrawing } from "../../../commands/export/exportedState.ts";
import { drawPicture } from "../../../picture/drawPicture.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";

/** The graph as the picture that an export makes, as wide as the paper at most: no pane cuts it. */
export function PrintedGraph() {
  const store = useAppStore();
  const draw = useCallback(
    (host: HTMLElement | null) => {
      const state = store.getState();
      const build = selectExportedBuild(state);
      const drawing = selectExportedDrawing(state);
      if (!host || !build || !drawing) return;
      const { svg } = drawPicture({ build, ...drawing, theme: "light" });
      host.replaceChildren(document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true));
    },
    [store],
  );
  return <div className="print-graph" ref={draw} />;
}
