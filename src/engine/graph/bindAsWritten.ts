import type { Stage } from "../instructions/instruction.ts";
import type { BoundSource, BoundTo } from "./boundSource.ts";

/**
 * Reads the names of stages that no builder got to as they are written, so that a file that is refused early still has
 * its edges: a name is the stage of that name, in any case, or else an image.
 */
export function bindAsWritten(stages: readonly Stage[], skips: (stage: number) => boolean): readonly BoundSource[] {
  const byName = new Map<string, number>();
  const bindings: BoundSource[] = [];
  for (const stage of stages) {
    if (!skips(stage.index)) bindStage(stage);
    byName.set(stage.from.name, stage.index);
  }
  return bindings;

  function bindStage(stage: Stage): void {
    const add = (instruction: number, mount: number, source: BoundTo): void => void bindings.push({ stage: stage.index, instruction, isTrigger: false, mount, source });
    add(-1, 0, toSource(stage.from.base, byName));
    for (const [index, instruction] of stage.instructions.entries()) {
      if (instruction.kind === "COPY" && instruction.from !== "") {
        const number = /^\d+$/.test(instruction.from) ? Number(instruction.from) : stages.length;
        add(index, 0, number < stages.length ? { kind: "stage", index: number } : toSource(instruction.from, byName));
      }
      if (instruction.kind === "RUN") {
        for (const [mount, { from }] of instruction.mounts.entries()) if (from !== "") add(index, mount, toSource(from, byName));
      }
    }
  }
}

function toSource(name: string, stages: ReadonlyMap<string, number>): BoundTo {
  const index = stages.get(name.toLowerCase());
  if (index !== undefined) return { kind: "stage", index };
  return name === "scratch" ? { kind: "scratch" } : { kind: "image", reference: name, written: name };
}
