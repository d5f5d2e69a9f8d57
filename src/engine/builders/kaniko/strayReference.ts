import type { Stage } from "../../instructions/instruction.ts";
import { displayName } from "../displayName.ts";

/**
 * Finds what a stage takes from a stage that was left out, or from another one because numbers count the stages that are
 * left (pkg/executor/build.go, ResolveCrossStageInstructions); undefined where all is as written.
 */
export function createStrayFinder(stages: readonly Stage[], bases: readonly string[], kept: ReadonlySet<number>): (stage: Stage) => string | undefined {
  const order = [...kept].sort((left, right) => left - right);
  const firstOf = new Map<string, number>();
  for (const { index, from } of stages) if (from.name !== "" && !firstOf.has(from.name)) firstOf.set(from.name, index);
  const leftOut = (name: string, before: number): string | undefined => {
    const index = firstOf.get(name.toLowerCase()) ?? before;
    return index < before && !kept.has(index) ? nameOf(index) : undefined;
  };
  return (stage) => {
    const base = leftOut(bases[stage.index] ?? "", stage.index);
    if (base !== undefined) return `It starts FROM ${base}, which kaniko has left out: it pulls an image of that name instead.`;
    for (const instruction of stage.instructions) {
      if (instruction.kind !== "COPY" || instruction.from === "") continue;
      const line = instruction.node.lines[0];
      const source = leftOut(instruction.from, stage.index);
      if (source !== undefined) return `On line ${line} it copies from ${source}, which kaniko has left out: it pulls an image of that name instead.`;
      const number = /^[0-9]{1,15}$/.test(instruction.from) ? Number(instruction.from) : stage.index;
      const taken = order[number];
      if (number >= stage.index || taken === number) continue;
      const found = taken === undefined || taken >= stage.index ? "no stage" : nameOf(taken);
      return `On line ${line} --from=${number} means ${nameOf(number)}, but kaniko counts the stages that are left and finds ${found}.`;
    }
    return undefined;
  };

  function nameOf(index: number): string {
    const stage = stages[index];
    return stage ? displayName(stage) : `stage ${index}`;
  }
}
