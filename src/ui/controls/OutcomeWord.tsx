import type { Outcome } from "../../engine/index.ts";
import type { BuilderId } from "./BuilderLetter.tsx";
import { Mark } from "./Mark.tsx";

/** What a builder does, as mark and word. */
export function OutcomeWord({ builder, outcome }: { readonly builder: BuilderId; readonly outcome: Outcome }) {
  return (
    <span className="outcome-word" data-builder={builder} data-outcome={outcome}>
      <Mark builder={builder} outcome={outcome} />
      {outcome}
    </span>
  );
}
