import type { Outcome } from "../../engine/index.ts";
import { Mark, markTitle } from "../controls/Mark.tsx";

/** The two marks of a folded card, legacy first. */
export function CardMarks({ legacy, buildkit }: { readonly legacy: Outcome; readonly buildkit: Outcome }) {
  return (
    <span className="stage-card-marks">
      <Mark builder="legacy" outcome={legacy} title={markTitle("legacy", legacy)} />
      <Mark builder="buildkit" outcome={buildkit} title={markTitle("buildkit", buildkit)} />
    </span>
  );
}
