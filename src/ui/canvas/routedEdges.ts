import type { BuilderFocus, LayoutRecord } from "../../state/appState.ts";
import type { EdgeLine, EdgeView } from "../../viewmodel/graphView.ts";
import type { RoutedEdge } from "./EdgeDrawing.tsx";

/** The edges of a layout with their routes, without the hidden kinds. */
export function routedEdges({ view, layout }: LayoutRecord, hiddenLines: readonly EdgeLine[]): readonly RoutedEdge[] {
  const views = new Map(view.edges.map((edge) => [edge.id, edge]));
  return layout.edges.flatMap(({ id, points }) => {
    const edge = views.get(id);
    return edge && !hiddenLines.includes(edge.line) ? [{ view: edge, points }] : [];
  });
}

/** Whether the builder in focus follows an edge, and the reader looks at it. */
export function isFollowed({ legacy, buildkit, isAside }: EdgeView, focus: BuilderFocus): boolean {
  if (isAside) return false;
  switch (focus) {
    case "both":
      return legacy || buildkit;
    case "legacy":
      return legacy;
    case "buildkit":
      return buildkit;
  }
}
