import { useReactFlow, useStore } from "@xyflow/react";
import { Icon } from "../controls/Icon.tsx";

/** How large the graph is drawn, with a step down and a step up. */
export function ZoomControl({ onZoom }: { readonly onZoom: () => void }) {
  const percent = useStore(({ transform }) => Math.round(transform[2] * 100));
  const { zoomIn, zoomOut } = useReactFlow();
  const change = (zoom: () => Promise<boolean>): void => {
    onZoom();
    void zoom();
  };
  return (
    <div className="canvas-zoom" role="group" aria-label="Zoom">
      <button type="button" className="button" data-shape="icon" aria-label="Zoom out" onClick={() => change(zoomOut)}>
        <Icon name="minus" />
      </button>
      <output>{percent}%</output>
      <button type="button" className="button" data-shape="icon" aria-label="Zoom in" onClick={() => change(zoomIn)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
