import type { Outcome } from "../engine/index.ts";
import { isBuilt, isProcessed } from "./outcomeWords.ts";

export type CardLook = "plain" | "legacy-only" | "buildkit-only" | "off";

/** How a card's border tells what the builders do with its stage, where neither fails. */
export function cardLook(legacy: Outcome, buildkit: Outcome): CardLook {
  if (!isProcessed(legacy) && !isProcessed(buildkit)) return "off";
  if (isBuilt(legacy) && buildkit === "skipped") return "legacy-only";
  if (isBuilt(buildkit) && legacy === "skipped") return "buildkit-only";
  return "plain";
}
