import type { Outcome } from "../../engine/index.ts";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { Mark, markTitle } from "../controls/Mark.tsx";

/** A builder's letter with what it does. */
export function BuilderTag({ builder, outcome }: { readonly builder: BuilderId; readonly outcome: Outcome }) {
  return (
    <span className="builder-tag" data-builder={builder} data-outcome={outcome}>
      <span aria-hidden="true">{builder === "legacy" ? "L" : "B"}</span>
      <Mark builder={builder} outcome={outcome} title={markTitle(builder, outcome)} />
    </span>
  );
}
