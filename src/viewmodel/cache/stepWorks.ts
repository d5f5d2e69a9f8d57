import type { BuildRun } from "../../engine/index.ts";

/** The works that an instruction makes, by stage and instruction (-1: a FROM): indexes into the run's works. */
export type StepWorks = ReadonlyMap<string, readonly number[]>;

export function stepKey(stage: number, instruction: number): string {
  return `${stage}:${instruction}`;
}

/** Which works each instruction makes. Housekeeping and what leads to no stage is left out. */
export function stepWorksOf({ works }: BuildRun): StepWorks {
  const found = new Map<string, number[]>();
  for (const [index, { causes }] of works.entries()) {
    for (const { stage, instruction } of causes) {
      if (stage < 0) continue;
      const key = stepKey(stage, instruction);
      const known = found.get(key);
      if (!known) found.set(key, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return found;
}
