import { memo } from "react";
import { edgePath, headPath } from "../../viewmodel/edgePath.ts";
import type { EdgeView, Point } from "../../viewmodel/graphView.ts";

/** An edge with the corners of its route. */
export interface RoutedEdge {
  readonly view: EdgeView;
  readonly points: readonly Point[];
}

interface EdgeDrawingProps {
  readonly edge: RoutedEdge;
  readonly isDim: boolean;
  readonly isSelected?: boolean;
}

/** A line with the dot where it leaves and the head of its kind. */
export const EdgeDrawing = memo(function EdgeDrawing({ edge: { view, points }, isDim, isSelected = false }: EdgeDrawingProps) {
  const start = points[0];
  const end = points.at(-1);
  if (!start || !end) return null;
  return (
    <g
      className="edge"
      data-edge={view.id}
      data-line={view.line}
      data-legacy={view.legacy}
      data-buildkit={view.buildkit}
      data-dim={isDim || undefined}
      data-selected={isSelected || undefined}
    >
      <path className="edge-line" d={edgePath(points, view.line)} />
      <path className="edge-head" d={headPath(end, view.line)} />
      <circle className="edge-start" cx={start.x} cy={start.y} r="2.5" />
    </g>
  );
});
