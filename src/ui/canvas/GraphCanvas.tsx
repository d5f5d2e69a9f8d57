import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useAppState } from "../controls/AppStoreContext.tsx";
import "./canvas.css";
import { CanvasBar } from "./CanvasBar.tsx";
import "./edges.css";
import "./reactFlow.css";
import { StageGraph } from "./StageGraph.tsx";
import "./stageCard.css";

/** The graph with its bar. */
export function GraphCanvas() {
  return (
    <div className="canvas">
      <CanvasBar />
      <Drawing />
    </div>
  );
}

function Drawing() {
  const record = useAppState((state) => state.layout);
  if (!record) return <Waiting />;
  if (record.view.nodes.length === 0) return <p className="canvas-empty">No stage yet. A stage begins with FROM.</p>;
  return (
    <ReactFlowProvider>
      <StageGraph record={record} />
    </ReactFlowProvider>
  );
}

/** Where cards will be, once waiting for them would be noticed. */
function Waiting() {
  return (
    <div className="graph-skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
