import { memo, useMemo } from "react";
import type { PointerEvent } from "react";
import type { LayoutRecord } from "../../state/appState.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { useCanvasStore } from "./canvasState.ts";
import { EdgeDrawing } from "./EdgeDrawing.tsx";
import { LitEdges } from "./LitEdges.tsx";
import { isFollowed, restsOf, routedEdges } from "./routedEdges.ts";
import { useEdgesInSight } from "./useEdgesInSight.ts";

/** All edges: dim ones below, lit ones drawn once more on top. */
export const EdgeLayer = memo(function EdgeLayer({ record }: { readonly record: LayoutRecord }) {
  const { actions, getState } = useAppStore();
  const canvas = useCanvasStore();
  const focus = useAppState((state) => state.builderFocus);
  const hiddenLines = useAppState((state) => state.drawing.hiddenLines);
  const routed = useMemo(() => routedEdges(record, hiddenLines), [record, hiddenLines]);
  const ordered = useMemo(() => routed.toSorted((a, b) => Number(isFollowed(a.view, focus)) - Number(isFollowed(b.view, focus))), [routed, focus]);
  const inSight = useEdgesInSight(ordered);
  const rests = useMemo(() => restsOf(inSight, focus), [inSight, focus]);

  const point = ({ target, pointerType }: PointerEvent): void => {
    const edge = edgeAt(target);
    if (edge !== undefined && pointerType === "mouse") canvas.setState({ pointed: { edge } });
  };
  const select = (target: EventTarget): void => {
    const id = edgeAt(target);
    const edge = getState().lastGood?.analysis.graph.edges.find((each) => each.id === id);
    if (edge) actions.select({ stage: edge.stage, instruction: edge.instruction, edge: edge.id, madeIn: "graph" });
  };
  return (
    // Everything that it tells stands in the graph in words, and keys select edges from their cards.
    <svg
      className="edge-layer"
      width="1"
      height="1"
      aria-hidden="true"
      onPointerOver={point}
      onPointerOut={() => canvas.setState({ pointed: null })}
      onClick={({ target }) => select(target)}
    >
      {inSight.map(({ view, points }) => (
        <EdgeDrawing key={view.id} view={view} points={points} isDim={!isFollowed(view, focus)} rest={rests.get(view.id)} />
      ))}
      <LitEdges edges={routed} record={record} />
    </svg>
  );
});

function edgeAt(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>("[data-edge]")?.dataset.edge : undefined;
}
