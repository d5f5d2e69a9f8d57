import type { Analysis } from "../../engine/index.ts";
import { toLineRange } from "./lineRange.ts";

/** The lines of a stage, as editors count them. */
export interface StageLines {
  readonly line: number;
  /** How many lines follow the first. */
  readonly following: number;
  /** The FROM in one line. */
  readonly text: string;
  readonly name: string;
}

/** The stages of a file in order, from FROM to the last instruction. */
export function toStageLines({ stages }: Analysis, lineStarts: readonly number[]): readonly StageLines[] {
  return stages.map(({ span, from, name }) => {
    const [line, last] = toLineRange(span, lineStarts);
    return { line, following: last - line, text: from.text.replace(/\s+/g, " "), name };
  });
}

/** The stage whose FROM has been scrolled out of sight above a line that is its own; null where none is. */
export function findStickyStage(stages: readonly StageLines[], firstLine: number): StageLines | null {
  let low = 0;
  let high = stages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stages[middle]?.line ?? 0) < firstLine) low = middle + 1;
    else high = middle;
  }
  const stage = stages[low - 1];
  return stage && stage.line + stage.following >= firstLine ? stage : null;
}
