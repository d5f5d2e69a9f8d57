import type { Instruction } from "../../instructions/instruction.ts";

/** The instructions that change an image's settings alone: they make no step, and set no variable of the build but ENV's. */
export type ConfigInstruction = Exclude<Instruction, { kind: "ADD" | "ARG" | "COPY" | "RUN" | "WORKDIR" }>;

/** Whether BuildKit carries an instruction out in the image's config alone (dockerfile2llb/convert.go, dispatch). */
export function isConfigInstruction(instruction: Instruction): instruction is ConfigInstruction {
  const { kind } = instruction;
  return kind !== "RUN" && kind !== "COPY" && kind !== "ADD" && kind !== "ARG" && kind !== "WORKDIR";
}
