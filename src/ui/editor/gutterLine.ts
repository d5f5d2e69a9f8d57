import type { Analysis, Outcome, StepVerdict } from "../../engine/index.ts";
import { toLinePosition } from "./lineStarts.ts";

/** What the two builders do with the instruction that begins on a line. */
export interface GutterLine {
  readonly line: number;
  readonly stage: number;
  /** -1: the stage's FROM. */
  readonly instruction: number;
  readonly legacy: Outcome;
  readonly buildkit: Outcome;
}

/** The lines of a file that carry marks: one for each FROM and each instruction. */
export function toGutterLines({ stages, verdicts }: Analysis, lineStarts: readonly number[]): readonly GutterLine[] {
  const lines: GutterLine[] = [];
  const add = (start: number, step: StepVerdict | undefined, stage: number, instruction: number): void => {
    if (step) lines.push({ line: toLinePosition(lineStarts, start).line, stage, instruction, legacy: step.legacy, buildkit: step.buildkit });
  };
  for (const stage of stages) {
    const verdict = verdicts.stages[stage.index];
    add(stage.from.span.start, verdict?.from, stage.index, -1);
    stage.instructions.forEach(({ span }, instruction) => add(span.start, verdict?.steps[instruction], stage.index, instruction));
  }
  return lines;
}
