import type { Outcome } from "../engine/index.ts";
import type { TabWord } from "./graphView.ts";
import { isBuilt } from "./outcomeWords.ts";

/** The one word above a card; none where both builders build it, or where no single word is true. */
export function tabOf({ legacy, buildkit, isTarget }: { readonly legacy: Outcome; readonly buildkit: Outcome; readonly isTarget: boolean }): TabWord | undefined {
  if (isTarget) return "target";
  if (legacy === "fails") return buildkit === "fails" ? "fails" : "fails in legacy";
  if (buildkit === "fails") return "fails in BuildKit";
  if (isBuilt(legacy) && buildkit === "skipped") return "legacy only";
  if (isBuilt(buildkit) && legacy === "skipped") return "BuildKit only";
  if (legacy !== buildkit) return undefined;
  return legacy === "skipped" || legacy === "not reached" ? legacy : undefined;
}
