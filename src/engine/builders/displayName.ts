import type { Stage } from "../instructions/instruction.ts";

/** A stage's name, or `stage-N` for one that has none. */
export function displayName({ index, from }: Stage): string {
  return from.name === "" ? `stage-${index}` : from.name;
}

/** Index of the stage on whose lines something stands; -1 before the first FROM. */
export function stageAtLine(stages: readonly Stage[], line: number): number {
  let found = -1;
  for (const { index, from } of stages) if (from.node.lines[0] <= line) found = index;
  return found;
}
