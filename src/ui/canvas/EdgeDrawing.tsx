import { memo } from "react";
import { edgePath, headPath } from "../../viewmodel/edgePath.ts";
import type { EdgeView, Point } from "../../viewmodel/graphView.ts";
import type { RouteRest } from "../../viewmodel/sharedTrunks.ts";

/** An edge with the corners of its route. */
export interface RoutedEdge {
  readonly view: EdgeView;
  readonly points: readonly Point[];
}

interface EdgeDrawingProps extends RoutedEdge {
  readonly isDim: boolean;
  /** What of its line no other edge draws; absent: all of it. */
  readonly rest?: RouteRest | undefined;
  /** Told by a tooltip; an edge with one is lit. */
  readonly words?: string;
}

/** A line with the dot where it leaves and the head of its kind, and around it room for the mouse. */
export const EdgeDrawing = memo(function EdgeDrawing({ view, points, isDim, rest, words }: EdgeDrawingProps) {
  const start = points[0];
  const end = points.at(-1);
  if (!start || !end) return null;
  const line = edgePath(points, view.line);
  return (
    <g
      className="edge"
      data-edge={view.id}
      data-line={view.line}
      data-legacy={view.legacy}
      data-buildkit={view.buildkit}
      data-dim={isDim || undefined}
      data-lit={words !== undefined || undefined}
    >
      <path className="edge-line" d={rest ? edgePath(rest.points, view.line) : line} strokeDashoffset={rest?.offset} />
      <path className="edge-head" d={headPath(end, view.line)} />
      <circle className="edge-start" cx={start.x} cy={start.y} r="2.5" />
      <path className="edge-room" d={line}>
        {words !== undefined && <title>{words}</title>}
      </path>
    </g>
  );
});
