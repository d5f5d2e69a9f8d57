import type { Instruction } from "../instructions/instruction.ts";
import type { CheckedBuild } from "./finding.ts";

/**
 * The instructions that the legacy builder carries out without a complaint, as BuildKit reads them. Where the two read
 * the file's lines differently, nothing can be said of an instruction, and it is left out.
 */
export function listCarriedOut({ stages, legacy }: CheckedBuild): readonly Instruction[] {
  const last = legacy.steps.at(-1);
  const isFailing = legacy.error?.phase === "step" && legacy.error.span.start === last?.span.start;
  const done = isFailing ? legacy.steps.slice(0, -1) : legacy.steps;
  const carriedOut: Instruction[] = [];
  for (const { stage, instruction, span } of done) {
    const found = stages[stage]?.instructions[instruction];
    if (found?.node.span.start === span.start && found.node.span.end === span.end) carriedOut.push(found);
  }
  return carriedOut;
}
