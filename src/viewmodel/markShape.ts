import type { Outcome } from "../engine/index.ts";

/** A mark as a path on a 10 by 10 grid, to be filled or stroked in its builder's colour. */
export interface MarkShape {
  readonly path: string;
  /** Width of the stroke; 0: filled. */
  readonly stroke: number;
}

/** What a builder does, as a shape: square for legacy, circle for BuildKit, and one shape for each outcome. */
export function markShape(builder: "legacy" | "buildkit", outcome: Outcome): MarkShape {
  switch (outcome) {
    case "built":
      return { path: builder === "legacy" ? "M2 .5h6a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-6a1.5 1.5 0 0 1-1.5-1.5v-6a1.5 1.5 0 0 1 1.5-1.5z" : "M.25 5a4.75 4.75 0 1 1 9.5 0a4.75 4.75 0 1 1-9.5 0z", stroke: 0 };
    case "cached":
      return { path: builder === "legacy" ? "M2.25 1.25h5.5a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-5.5a1 1 0 0 1-1-1v-5.5a1 1 0 0 1 1-1z" : "M1 5a4 4 0 1 1 8 0a4 4 0 1 1-8 0z", stroke: 1.5 };
    case "skipped":
      return { path: "M1 5h8", stroke: 1.5 };
    case "fails":
      return { path: "M1.5 1.5l7 7m0-7l-7 7", stroke: 2 };
    case "not reached":
      return { path: "M1.25 5h0M5 5h0M8.75 5h0", stroke: 2.25 };
  }
}
