import { ReactFlowProvider } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { findInGraph } from "../../commands/graphCommands.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { GraphSkeleton } from "../controls/GraphSkeleton.tsx";
import "./canvas.css";
import "./canvasStrips.css";
import { CanvasBar } from "./CanvasBar.tsx";
import { CanvasStateProvider, createCanvasState } from "./canvasState.ts";
import "./edges.css";
import { FindBar } from "./FindBar.tsx";
import "./findBar.css";
import "./reactFlow.css";
import "./legend.css";
import { LostGraph } from "./LostGraph.tsx";
import { StageGraph } from "./StageGraph.tsx";
import "./stageCard.css";
import "./cardTags.css";
import "./sourcePill.css";
import "./cardStates.css";

/** The graph with its bar. Embedded in a page of somebody else it has none, and leaves the wheel to that page. */
export function GraphCanvas({ isEmbedded = false }: { readonly isEmbedded?: boolean }) {
  const [canvasState] = useState(createCanvasState);
  const context = useCommandContext();
  const isFinding = useAppState((state) => state.find !== null);
  const pane = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    // In the graph this searches the graph; everywhere else it stays the browser's.
    event.preventDefault();
    findInGraph.run(context);
    pane.current?.querySelector<HTMLInputElement>(".find-bar input")?.select();
  };
  const closeFind = (): void => {
    context.store.actions.setFind(null);
    (pane.current?.querySelector<HTMLElement>('[data-node][tabindex="0"]') ?? pane.current?.querySelector("button"))?.focus();
  };
  return (
    <CanvasStateProvider value={canvasState}>
      <div className="canvas" ref={pane} onKeyDown={press}>
        {!isEmbedded && <CanvasBar />}
        {isFinding && <FindBar onClose={closeFind} />}
        <Drawing isEmbedded={isEmbedded} />
      </div>
    </CanvasStateProvider>
  );
}

function Drawing({ isEmbedded }: { readonly isEmbedded: boolean }) {
  const record = useAppState((state) => state.layout);
  const isLost = useAppState((state) => state.lostView !== null);
  if (!record) return isLost ? <LostGraph /> : <GraphSkeleton />;
  if (record.view.nodes.length === 0) return <p className="canvas-empty">No stage yet. A stage begins with FROM.</p>;
  return (
    <ReactFlowProvider>
      <StageGraph record={record} isWheelTaken={!isEmbedded} />
    </ReactFlowProvider>
  );
}
