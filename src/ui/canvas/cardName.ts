import type { StageCardView } from "../../viewmodel/graphView.ts";

/** A card's name for a screen reader: `stage1, legacy built, BuildKit skipped, target`. */
export function cardName({ fullName, legacy, buildkit, isTarget, isFolded }: StageCardView): string {
  const words = [fullName, `legacy ${legacy}`, `BuildKit ${buildkit}`, isTarget && "target", isFolded && "folded"];
  return words.filter((word) => word !== false).join(", ");
}
