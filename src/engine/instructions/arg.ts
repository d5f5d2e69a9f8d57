import type { InstructionNode } from "../parser/ast.ts";
import { atLeastOneArgument, blankNames } from "./complaints.ts";
import { findDescription } from "./description.ts";
import type { ArgInstruction, ArgName } from "./instruction.ts";

/** ARG name[=default] … Its flags are never looked at (instructions/parse.go, parseArg). */
export function readArg(node: InstructionNode): ArgInstruction {
  if (node.arguments.length === 0) throw atLeastOneArgument("ARG");
  const names = node.arguments.map(({ value }): ArgName => {
    const equals = value.indexOf("=");
    if (equals === 0) throw blankNames("ARG");
    if (equals === -1) return { key: value, description: findDescription(node.comments, value) };
    const key = value.slice(0, equals);
    return { key, value: value.slice(equals + 1), description: findDescription(node.comments, key) };
  });
  return { kind: "ARG", node, names };
}
