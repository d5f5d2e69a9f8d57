import type { BuilderFocus, LayoutRecord } from "../../state/appState.ts";
import type { EdgeLine, EdgeView } from "../../viewmodel/graphView.ts";
import { withoutSharedTrunks } from "../../viewmodel/sharedTrunks.ts";
import type { RouteRest } from "../../viewmodel/sharedTrunks.ts";
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

/** What each edge has to draw of its line, by its id, where those from one source that look alike share a trunk. */
export function restsOf(edges: readonly RoutedEdge[], focus: BuilderFocus): ReadonlyMap<string, RouteRest> {
  const groups = new Map<string, RoutedEdge[]>();
  for (const edge of edges) {
    const key = `${edge.view.line} ${isFollowed(edge.view, focus)} ${edge.view.source}`;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  const rests = new Map<string, RouteRest>();
  for (const group of groups.values()) {
    const found = withoutSharedTrunks(group.map(({ points }) => points));
    group.forEach(({ view }, index) => found[index] && rests.set(view.id, found[index]));
  }
  return rests;
}
