import type { Outcome } from "../../engine/index.ts";
import { builderNames } from "./BuilderLetter.tsx";
import type { BuilderId } from "./BuilderLetter.tsx";
import "./mark.css";

/**
 * What a builder does, as a shape: square for legacy, circle for BuildKit, and one shape for each outcome.
 * Silent where its word stands beside it; give `title` where it stands alone.
 */
export function Mark({ builder, outcome, title }: { readonly builder: BuilderId; readonly outcome: Outcome; readonly title?: string }) {
  const named = title ? ({ role: "img", "aria-label": title } as const) : ({ "aria-hidden": true } as const);
  return (
    <svg className="mark" viewBox="0 0 10 10" width="10" height="10" data-builder={builder} data-outcome={outcome} {...named}>
      {title && <title>{title}</title>}
      <Shape builder={builder} outcome={outcome} />
    </svg>
  );
}

/** The title of a mark that stands alone: `Legacy: built`. */
export function markTitle(builder: BuilderId, outcome: Outcome): string {
  return `${builderNames[builder]}: ${outcome}`;
}

function Shape({ builder, outcome }: { readonly builder: BuilderId; readonly outcome: Outcome }) {
  switch (outcome) {
    case "built":
      return builder === "legacy" ? (
        <rect x=".5" y=".5" width="9" height="9" rx="1.5" fill="currentColor" />
      ) : (
        <circle cx="5" cy="5" r="4.75" fill="currentColor" />
      );
    case "cached":
      return builder === "legacy" ? (
        <rect x="1.25" y="1.25" width="7.5" height="7.5" rx="1" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      );
    case "skipped":
      return <path d="M1 5h8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />;
    case "fails":
      return <path d="M1.5 1.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />;
    case "not reached":
      return <path d="M1.25 5h0M5 5h0M8.75 5h0" stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" />;
  }
}
