import type { Ast } from "../parser/ast.ts";
import { Refusal } from "../source/refusal.ts";
import type { LineRange, Span } from "../source/span.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import type { ArgInstruction, FromInstruction, Instruction, Stage } from "./instruction.ts";
import { isKnownInstruction, readInstruction } from "./readInstruction.ts";

/** A complaint about an instruction, as BuildKit words and places it. */
export interface InstructionError {
  readonly message: string;
  readonly lines: readonly LineRange[];
  readonly span: Span;
}

/** A file's instructions: the ARGs before the first FROM, and the stages. */
export interface Dockerfile {
  readonly globalArgs: readonly ArgInstruction[];
  readonly stages: readonly Stage[];
  /** The first complaint; the stages are then those read before and after it, for drawing alone. */
  readonly error?: InstructionError;
}

/** Reads all instructions top to bottom (instructions/parse.go, Parse). Bad ones are left out of their stage. */
export function readStages(ast: Ast, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): Dockerfile {
  const globalArgs: ArgInstruction[] = [];
  const stages: { readonly index: number; readonly from: FromInstruction; readonly instructions: Instruction[] }[] = [];
  let error: InstructionError | undefined;
  for (const node of ast.nodes) {
    // The first complaint is the one that counts, and the words of this one take long to find.
    if (node.kind !== "instruction" || (error && !isKnownInstruction(node))) continue;
    try {
      const instruction = readInstruction(node, dialect);
      if (instruction.kind === "FROM") stages.push({ index: stages.length, from: instruction, instructions: [] });
      else if (stages.length > 0) stages[stages.length - 1]?.instructions.push(instruction);
      else if (instruction.kind === "ARG") globalArgs.push(instruction);
      else error ??= { message: "no build stage in current context", lines: [node.lines], span: node.span };
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      error ??= { message: dialect.parseError(node.lines[0], refusal.message), lines: [node.lines], span: node.span };
    }
  }
  return error === undefined ? { globalArgs, stages } : { globalArgs, stages, error };
}
