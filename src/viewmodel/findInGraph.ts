import type { StageSummary } from "../engine/index.ts";

/** A stage whose name matches, or one of its instructions; -1: its FROM. */
export interface GraphMatch {
  readonly stage: number;
  readonly instruction?: number;
}

/** Where a text stands in names and instructions, in the file's order. Upper and lower case are alike. Nothing is found for an empty text. */
export function findInGraph(stages: readonly StageSummary[], text: string): readonly GraphMatch[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const has = (words: string): boolean => words.toLowerCase().includes(wanted);
  return stages.flatMap(({ index: stage, displayName, from, instructions }): readonly GraphMatch[] => [
    // A name stands in its FROM line as well: one place is one match.
    ...(has(displayName) ? [{ stage }] : has(from.text) ? [{ stage, instruction: -1 }] : []),
    ...instructions.flatMap((row, instruction) => (has(row.text) ? [{ stage, instruction }] : [])),
  ]);
}
