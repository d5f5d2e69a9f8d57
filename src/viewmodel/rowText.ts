import type { InstructionSummary } from "../engine/index.ts";

// Longer than any row shows; what follows is never read.
const LONGEST = 400;

/** What follows an instruction's keyword, as one row shows it: on one line, white space joined. */
export function rowTextOf({ keyword, text }: InstructionSummary): string {
  return text
    .slice(0, LONGEST)
    .slice(keyword.length)
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
