import type { Stage } from "../../instructions/instruction.ts";

export interface UsedStagesQuestion {
  readonly stages: readonly Stage[];
  /** The bases with their variables put in. */
  readonly bases: readonly string[];
  readonly target: number;
  /** Whether a target was named. */
  readonly hasTarget: boolean;
}

/**
 * The stages that `--skip-unused-stages` leaves, by its own search (pkg/dockerfile/dockerfile.go, skipUnusedStages): names
 * are compared as written with the stage's name in small letters, a COPY without --from counts as one from "", stages
 * without a name are never kept, mounts do not count, and a file in which nothing was found keeps every stage.
 *
 * @returns indexes of the stages that are left, or the message of the crash where `--from` counts beyond the file
 */
export function keepUsedStages({ stages, bases, target, hasTarget }: UsedStagesQuestion): ReadonlySet<number> | string {
  const names = new Set<string>();
  const targetBase = bases[target] ?? "";
  for (let index = target; index >= 0; index -= 1) {
    const stage = stages[index];
    if (!stage) continue;
    const { name } = stage.from;
    if (index !== target && !(name !== "" && names.has(name)) && name !== targetBase) continue;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "COPY") continue;
      const number = /^[+-]?[0-9]{1,15}$/.test(instruction.from) ? Number(instruction.from) : undefined;
      const source = number === undefined ? undefined : stages[number];
      if (number !== undefined && !source) return `runtime error: index out of range [${number}]${number < 0 ? "" : ` with length ${stages.length}`}`;
      names.add(source ? source.from.name : instruction.from);
    }
    if (index !== target) names.add(bases[index] ?? "");
  }
  const kept = new Set([target]);
  if (!hasTarget && names.size === 0) for (const { index } of stages) kept.add(index);
  if (names.size > 0) for (const { index, from } of stages.slice(0, target)) if (from.name !== "" && (names.has(from.name) || from.name === targetBase)) kept.add(index);
  return kept;
}
