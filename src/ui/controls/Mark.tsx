import type { Outcome } from "../../engine/index.ts";
import { markShape } from "../../viewmodel/markShape.ts";
import { builderNames } from "./BuilderLetter.tsx";
import type { BuilderId } from "./BuilderLetter.tsx";
import "./mark.css";

/** What a builder does, as a shape. Silent where its word stands beside it; give `title` where it stands alone. */
export function Mark({ builder, outcome, title }: { readonly builder: BuilderId; readonly outcome: Outcome; readonly title?: string }) {
  const named = title ? ({ role: "img", "aria-label": title } as const) : ({ "aria-hidden": true } as const);
  const { path, stroke } = markShape(builder, outcome);
  const paint = stroke === 0 ? ({ fill: "currentColor" } as const) : ({ fill: "none", stroke: "currentColor", strokeWidth: stroke, strokeLinecap: "round" } as const);
  return (
    <svg className="mark" viewBox="0 0 10 10" width="10" height="10" data-builder={builder} data-outcome={outcome} {...named}>
      {title && <title>{title}</title>}
      <path d={path} {...paint} />
    </svg>
  );
}

/** The title of a mark that stands alone: `Legacy: built`. */
export function markTitle(builder: BuilderId, outcome: Outcome): string {
  return `${builderNames[builder]}: ${outcome}`;
}
