import type { InstructionNode } from "../parser/ast.ts";
import { Refusal } from "../source/refusal.ts";
import { atLeastOneArgument } from "./complaints.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFlagValues } from "./flagValues.ts";
import type { CmdInstruction, CommandLine, EntrypointInstruction, ShellInstruction } from "./instruction.ts";

/** CMD (instructions/parse.go, parseCmd). */
export function readCmd(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): CmdInstruction {
  readFlagValues(node, {}, dialect.flagComplaints);
  return { kind: "CMD", node, command: readCommandLine(node) };
}

/** ENTRYPOINT. */
export function readEntrypoint(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): EntrypointInstruction {
  readFlagValues(node, {}, dialect.flagComplaints);
  return { kind: "ENTRYPOINT", node, command: readCommandLine(node) };
}

/** SHELL ["word", …]: JSON alone. */
export function readShell(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): ShellInstruction {
  readFlagValues(node, {}, dialect.flagComplaints);
  const { words, isShellForm } = readCommandLine(node);
  if (words.length === 0) throw atLeastOneArgument("SHELL");
  if (isShellForm) throw new Refusal("SHELL requires the arguments to be in JSON form");
  return { kind: "SHELL", node, shell: words };
}

/** The command behind RUN, CMD and their kin: exec form where the arguments are a JSON array. */
export function readCommandLine(node: InstructionNode): CommandLine {
  return { words: node.arguments.map((it) => it.value), isShellForm: node.form !== "json" };
}
