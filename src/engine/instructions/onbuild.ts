import type { InstructionNode } from "../parser/ast.ts";
import { Refusal } from "../source/refusal.ts";
import { trimSpace } from "../source/unicode.ts";
import { atLeastOneArgument } from "./complaints.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFlagValues } from "./flagValues.ts";
import type { OnbuildInstruction } from "./instruction.ts";

/** ONBUILD instruction: kept as text until a child stage fires it (instructions/parse.go, parseOnBuild). */
export function readOnbuild(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): OnbuildInstruction {
  if (!node.trigger) throw atLeastOneArgument("ONBUILD");
  readFlagValues(node, {}, dialect.flagComplaints);
  const keyword = trimSpace(node.trigger.keyword).toUpperCase();
  if (keyword === "ONBUILD") throw new Refusal("Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
  if (keyword === "MAINTAINER" || keyword === "FROM") throw new Refusal(`${keyword} isn't allowed as an ONBUILD trigger`);
  const line = node.original.replace(/^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i, "");
  const bodies = node.heredocs.map((it) => `\n${it.content}${it.name}`).join("");
  return { kind: "ONBUILD", node, expression: line + bodies };
}
