import type { Outcome, StageVerdict } from "../builders/verdict.ts";

/** How a drawing shows what the builders do with a stage. The words beside it say the same. */
export type StageLook = "both" | "legacyOnly" | "buildkitOnly" | "neither" | "fails";

/** Fill, border and text of each look: readable on a light and on a dark page. */
export const LOOK_COLOURS: Readonly<Record<StageLook, { readonly fill: string; readonly border: string; readonly text: string }>> = {
  both: { fill: "#ffffff", border: "#4a525d", text: "#16191d" },
  legacyOnly: { fill: "#fcf0e4", border: "#ba520a", text: "#16191d" },
  buildkitOnly: { fill: "#e9f1fc", border: "#1a6bd0", text: "#16191d" },
  neither: { fill: "#eef0f3", border: "#68717c", text: "#4a525d" },
  fails: { fill: "#fdecf0", border: "#b3123f", text: "#16191d" },
};

export const LOOKS = Object.keys(LOOK_COLOURS) as readonly StageLook[];

export function stageLook({ legacy, buildkit }: StageVerdict): StageLook {
  if (legacy.outcome === "fails" || buildkit.outcome === "fails") return "fails";
  const byLegacy = isBuilt(legacy.outcome);
  const byBuildkit = isBuilt(buildkit.outcome);
  if (byLegacy && byBuildkit) return "both";
  if (byLegacy) return "legacyOnly";
  return byBuildkit ? "buildkitOnly" : "neither";
}

/** What both builders do with a stage, a line each: `Legacy: built`. */
export function verdictLines({ legacy, buildkit, hasNothingToRun }: StageVerdict): readonly string[] {
  return [`Legacy: ${legacy.outcome}`, `BuildKit: ${buildkit.outcome}${hasNothingToRun ? ", nothing to run" : ""}`];
}

function isBuilt(outcome: Outcome): boolean {
  return outcome === "built" || outcome === "cached";
}
