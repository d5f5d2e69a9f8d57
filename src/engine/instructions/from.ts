import type { InstructionNode } from "../parser/ast.ts";
import { toLowerCase } from "../source/letterCase.ts";
import { quote } from "../source/quote.ts";
import { Refusal } from "../source/refusal.ts";
import { findDescription } from "./description.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFlagValues } from "./flagValues.ts";
import type { FlagTypes } from "./flagValues.ts";
import type { FromInstruction } from "./instruction.ts";

const FLAGS: FlagTypes = { platform: "string" };
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;

/** FROM image [AS name] (instructions/parse.go, parseFrom). */
export function readFrom(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): FromInstruction {
  const [base, as, writtenName] = node.arguments.map((it) => it.value);
  let name = "";
  if (node.arguments.length === 3 && isAs(as ?? "")) {
    name = toLowerCase(writtenName ?? "");
    if (!STAGE_NAME.test(name)) {
      throw new Refusal(`invalid name for build stage: ${quote(writtenName ?? "")}, name can't start with a number or contain symbols`);
    }
  } else if (node.arguments.length !== 1) throw new Refusal("FROM requires either one or three arguments");
  const flags = readFlagValues(node, FLAGS, dialect.flagComplaints);
  return { kind: "FROM", node, base: base ?? "", name, platform: flags.string("platform"), description: findDescription(node.comments, name) };
}

/** Go folds case by Unicode: the long s is an s. */
function isAs(word: string): boolean {
  return word === "AS" || word === "as" || /^as$/iu.test(word);
}
