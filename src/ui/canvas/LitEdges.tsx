import { useMemo } from "react";
import type { LayoutRecord } from "../../state/appState.ts";
import { selectLitPath } from "../../state/selectLitPath.ts";
import { edgeWords } from "../../viewmodel/edgeWords.ts";
import type { EdgeView } from "../../viewmodel/graphView.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { useCanvasState } from "./canvasState.ts";
import { EdgeDrawing } from "./EdgeDrawing.tsx";
import type { RoutedEdge } from "./EdgeDrawing.tsx";
import { EdgeLetter } from "./EdgeLetter.tsx";
import { isEdgeLit, pointedBy } from "./pointing.ts";
import { isFollowed } from "./routedEdges.ts";

interface LitEdgesProps {
  readonly edges: readonly RoutedEdge[];
  readonly record: LayoutRecord;
}

/** The edges of what is selected or under the mouse, and those by which the target comes to need it, drawn once more on top, with a ring around both ends of a single one. */
export function LitEdges({ edges, record }: LitEdgesProps) {
  const analysis = useAppState(({ lastGood }) => lastGood?.analysis);
  const focus = useAppState((state) => state.builderFocus);
  const selection = useAppState((state) => state.selection);
  const pointed = useCanvasState((state) => state.pointed);
  const selected = useMemo(() => selection && pointedBy(selection), [selection]);
  const path = useAppState(selectLitPath);
  const lit = useMemo(
    () => edges.filter(({ view }) => isEdgeLit(view, selected) || isEdgeLit(view, pointed) || view.ids.some((id) => path?.edges.has(id))),
    [edges, selected, pointed, path],
  );
  const single = [selected, pointed].flatMap((each) => (each && "edge" in each ? [each] : []));
  return (
    <>
      {edges.filter(({ view }) => single.some((each) => isEdgeLit(view, each))).map(({ view }) => <EdgeEnds key={view.id} edge={view} record={record} />)}
      {lit.map(({ view, points }) => (
        <EdgeDrawing key={view.id} view={view} points={points} isDim={!isFollowed(view, focus)} words={analysis ? wordsOf(analysis, view) : ""} />
      ))}
      {lit.map(({ view, points }) => view.legacy !== view.buildkit && <EdgeLetter key={view.id} builder={view.legacy ? "legacy" : "buildkit"} points={points} />)}
    </>
  );
}

function wordsOf(analysis: Parameters<typeof edgeWords>[0], { ids }: EdgeView): string {
  return ids
    .slice(0, 5)
    .flatMap((id) => edgeWords(analysis, id) ?? [])
    .map(({ fact, followers }) => `${fact} ${followers}`)
    .join("\n");
}

/** Rings around the two cards that an edge joins. The cards lie above, so that only the rings' outsides show. */
function EdgeEnds({ edge, record: { view, layout } }: { readonly edge: EdgeView; readonly record: LayoutRecord }) {
  return [edge.source, edge.target].map((id) => {
    const size = view.nodes.find((node) => node.id === id);
    const place = layout.nodes.find((node) => node.id === id);
    if (!size || !place) return null;
    const radius = size.kind === "source" ? 19 : 11;
    return <rect key={id} className="edge-end" x={place.x - 3} y={place.y - 3} width={size.width + 6} height={size.height + 6} rx={radius} />;
  });
}
