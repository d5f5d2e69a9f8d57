import { memo, useMemo } from "react";
import type { BuilderFocus, LayoutRecord } from "../../state/appState.ts";
import type { EdgeView } from "../../viewmodel/graphView.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { EdgeDrawing } from "./EdgeDrawing.tsx";
import type { RoutedEdge } from "./EdgeDrawing.tsx";
import { EdgeLetter } from "./EdgeLetter.tsx";
import { isEdgeSelected } from "./isEdgeSelected.ts";
import { useEdgesInSight } from "./useEdgesInSight.ts";

/** All edges: dim ones below, selected ones drawn once more on top. */
export const EdgeLayer = memo(function EdgeLayer({ record }: { readonly record: LayoutRecord }) {
  const focus = useAppState((state) => state.builderFocus);
  const routed = useMemo(() => routedEdges(record), [record]);
  const ordered = useMemo(() => routed.toSorted((a, b) => Number(isFollowed(a.view, focus)) - Number(isFollowed(b.view, focus))), [routed, focus]);
  const inSight = useEdgesInSight(ordered);
  return (
    <svg className="edge-layer" width="1" height="1" aria-hidden="true">
      {inSight.map((edge) => (
        <EdgeDrawing key={edge.view.id} edge={edge} isDim={!isFollowed(edge.view, focus)} />
      ))}
      <SelectedEdges edges={routed} focus={focus} />
    </svg>
  );
});

function SelectedEdges({ edges, focus }: { readonly edges: readonly RoutedEdge[]; readonly focus: BuilderFocus }) {
  const selection = useAppState((state) => state.selection);
  const selected = useMemo(() => edges.filter(({ view }) => isEdgeSelected(view, selection)), [edges, selection]);
  return (
    <>
      {selected.map((edge) => (
        <EdgeDrawing key={edge.view.id} edge={edge} isDim={!isFollowed(edge.view, focus)} isSelected />
      ))}
      {selected.map(({ view, points }) => view.legacy !== view.buildkit && <EdgeLetter key={view.id} builder={view.legacy ? "legacy" : "buildkit"} points={points} />)}
    </>
  );
}

function isFollowed({ legacy, buildkit }: EdgeView, focus: BuilderFocus): boolean {
  switch (focus) {
    case "both":
      return legacy || buildkit;
    case "legacy":
      return legacy;
    case "buildkit":
      return buildkit;
  }
}

function routedEdges({ view, layout }: LayoutRecord): readonly RoutedEdge[] {
  const views = new Map(view.edges.map((edge) => [edge.id, edge]));
  return layout.edges.flatMap(({ id, points }) => {
    const edge = views.get(id);
    return edge ? [{ view: edge, points }] : [];
  });
}
