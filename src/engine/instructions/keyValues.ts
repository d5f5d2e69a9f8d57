import type { InstructionNode } from "../parser/ast.ts";
import { atLeastOneArgument, blankNames } from "./complaints.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFlagValues } from "./flagValues.ts";
import type { EnvInstruction, KeyValue, LabelInstruction } from "./instruction.ts";

/** ENV key=value … (instructions/parse.go, parseEnv). */
export function readEnv(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): EnvInstruction {
  return { kind: "ENV", node, pairs: readPairs(node, "ENV", dialect) };
}

/** LABEL key=value … */
export function readLabel(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): LabelInstruction {
  return { kind: "LABEL", node, pairs: readPairs(node, "LABEL", dialect) };
}

function readPairs(node: InstructionNode, name: string, dialect: InstructionDialect): readonly KeyValue[] {
  readFlagValues(node, {}, dialect.flagComplaints);
  if (node.arguments.length === 0) throw atLeastOneArgument(name);
  const pairs =
    node.form === "legacyPair"
      ? [{ key: node.arguments[0]?.value ?? "", value: node.arguments[1]?.value ?? "", isLegacy: true }]
      : node.arguments.map(({ value }) => {
          const equals = value.indexOf("=");
          return { key: value.slice(0, equals), value: value.slice(equals + 1), isLegacy: false };
        });
  if (pairs.some((it) => it.key === "")) throw blankNames(name);
  return pairs;
}
