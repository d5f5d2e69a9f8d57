import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useAppState } from "../controls/AppStoreContext.tsx";
import "./canvas.css";
import { CanvasBar } from "./CanvasBar.tsx";
import "./edges.css";
import "./reactFlow.css";
import { StageGraph } from "./StageGraph.tsx";
import "./stageCard.css";

/** The graph with its bar. Before the first layout is there, the bar stands alone. */
export function GraphCanvas() {
  const record = useAppState((state) => state.layout);
  return (
    <div className="canvas">
      <CanvasBar />
      {record && record.view.nodes.length > 0 ? (
        <ReactFlowProvider>
          <StageGraph record={record} />
        </ReactFlowProvider>
      ) : (
        <div className="canvas-drawing" />
      )}
    </div>
  );
}
