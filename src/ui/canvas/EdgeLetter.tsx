import { letterPlace } from "../../viewmodel/edgePath.ts";
import type { Point } from "../../viewmodel/graphView.ts";
import type { BuilderId } from "../controls/BuilderLetter.tsx";

/** The letter of the one builder that follows an edge, on the edge. */
export function EdgeLetter({ builder, points }: { readonly builder: BuilderId; readonly points: readonly Point[] }) {
  const { x, y } = letterPlace(points);
  return (
    <g transform={`translate(${x} ${y})`}>
      {builder === "legacy" ? (
        <rect className="edge-letter" data-builder={builder} x="-8" y="-8" width="16" height="16" rx="4" />
      ) : (
        <circle className="edge-letter" data-builder={builder} r="8" />
      )}
      <text className="edge-letter-text" y="3.5">
        {builder === "legacy" ? "L" : "B"}
      </text>
    </g>
  );
}
