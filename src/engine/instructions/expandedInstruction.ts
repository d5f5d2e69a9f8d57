import type { Instruction } from "./instruction.ts";

/** The instructions whose words the builders expand, all of them and in no other way than one another (instructions/commands.go). COPY, ADD and RUN have rules of their own. */
export type ExpandedInstruction = Extract<Instruction, { kind: "ARG" | "ENV" | "EXPOSE" | "LABEL" | "STOPSIGNAL" | "USER" | "VOLUME" | "WORKDIR" }>;

const EXPANDED: ReadonlySet<Instruction["kind"]> = new Set<ExpandedInstruction["kind"]>(["ARG", "ENV", "EXPOSE", "LABEL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"]);

export function isExpandedInstruction(instruction: Instruction): instruction is ExpandedInstruction {
  return EXPANDED.has(instruction.kind);
}
