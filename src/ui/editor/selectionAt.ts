import type { StageSummary } from "../../engine/index.ts";
import type { Selection } from "../../state/appState.ts";
import { toLineRange } from "./lineRange.ts";

/** The stage, and the instruction (-1: its FROM), that a line belongs to; null above the first FROM and between stages. */
export function selectionAt(stages: readonly StageSummary[], lineStarts: readonly number[], line: number): Selection | null {
  const covers = ({ span }: Pick<StageSummary, "span">): boolean => {
    const [first, last] = toLineRange(span, lineStarts);
    return first <= line && line <= last;
  };
  const stage = stages.find(covers);
  if (!stage) return null;
  if (covers(stage.from)) return { stage: stage.index, instruction: -1, madeIn: "editor" };
  const instruction = stage.instructions.findIndex(covers);
  return instruction < 0 ? { stage: stage.index, madeIn: "editor" } : { stage: stage.index, instruction, madeIn: "editor" };
}
