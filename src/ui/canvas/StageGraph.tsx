import { Background, ReactFlow, ViewportPortal } from "@xyflow/react";
import type { NodeTypes, OnMove } from "@xyflow/react";
import { useCallback, useRef } from "react";
import type { LayoutRecord } from "../../state/appState.ts";
import { selectIsGraphStale } from "../../state/selectors.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { EdgeLayer } from "./EdgeLayer.tsx";
import { GraphMiniMap } from "./GraphMiniMap.tsx";
import { Legend } from "./Legend.tsx";
import { SourcePill } from "./SourcePill.tsx";
import { StageCard } from "./StageCard.tsx";
import { StageGraphProvider } from "./StageGraphContext.ts";
import { StaleStrip } from "./StaleStrip.tsx";
import { SelectionWords } from "./SelectionWords.tsx";
import { useFlowNodes } from "./useFlowNodes.ts";
import { useStageGraphHandle } from "./useStageGraphHandle.ts";
import { SMALLEST_ZOOM, hasOverviewOf, useStageViewport } from "./useStageViewport.ts";
import { ZoomControl } from "./ZoomControl.tsx";

const nodeTypes: NodeTypes = { stage: StageCard, source: SourcePill };
/** Beyond this many nodes, those out of sight are left out of the document. */
const MANY_NODES = 300;

/** The stages as cards, with their edges, to pan and to zoom. */
export function StageGraph({ record, isWheelTaken }: { readonly record: LayoutRecord; readonly isWheelTaken: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  const focus = useAppState((state) => state.builderFocus);
  const isStale = useAppState((state) => selectIsGraphStale(state) || state.lostView !== null);
  // The same objects as long as the layout is the same: a selection must not draw every card anew.
  const nodes = useFlowNodes(record);
  // In a small frame an overview would cover what it is an overview of.
  const hasOverview = isWheelTaken && hasOverviewOf(nodes);
  const viewport = useStageViewport(record, nodes, root, hasOverview);
  const handle = useStageGraphHandle(record, nodes, root, viewport);
  const { markMoved } = viewport;
  const { actions } = useAppStore();
  const selectNothing = useCallback(() => actions.select(null), [actions]);
  const tellMove = useCallback<OnMove>((event) => event && markMoved(), [markMoved]);
  const { unconnectedAt, hiddenEdgeCount = 0 } = record.layout;
  return (
    <div className="canvas-drawing" ref={root} data-focus={focus} data-stale={isStale || undefined}>
      <StageGraphProvider value={handle}>
        <ReactFlow
          className="stage-flow"
          aria-label="Stage graph"
          nodes={nodes}
          nodeTypes={nodeTypes}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          zoomOnDoubleClick={false}
          zoomOnScroll={isWheelTaken}
          preventScrolling={isWheelTaken}
          onlyRenderVisibleElements={nodes.length > MANY_NODES}
          minZoom={SMALLEST_ZOOM}
          maxZoom={2}
          proOptions={{ hideAttribution: true }}
          onPaneClick={selectNothing}
          onMoveStart={tellMove}
        >
          <Background gap={16} size={2} />
          <ViewportPortal>
            {unconnectedAt && (
              <div className="unconnected-heading" style={{ transform: `translate(${unconnectedAt.x}px, ${unconnectedAt.y}px)` }}>
                {record.view.unconnectedLabel}
              </div>
            )}
            <EdgeLayer record={record} />
          </ViewportPortal>
          {hasOverview && <GraphMiniMap />}
        </ReactFlow>
      </StageGraphProvider>
      <Legend record={record} />
      <ZoomControl onZoom={markMoved} />
      {hiddenEdgeCount > 0 && (
        <p className="canvas-note">
          {countWords(record.layout.edges.length, "edge")} drawn, the shortest. {countWords(hiddenEdgeCount, "longer one")} left out.
        </p>
      )}
      <div className="canvas-strips">
        <StaleStrip />
        <SelectionWords />
      </div>
    </div>
  );
}
