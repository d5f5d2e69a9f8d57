import type { Ast } from "../parser/ast.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import type { FlagTypes } from "./flagValues.ts";
import type { Instruction } from "./instruction.ts";
import type { ReadFile } from "./readDockerfile.ts";
import { readStages } from "./readStages.ts";
import type { Dockerfile } from "./readStages.ts";

/**
 * The instructions of a tree in a dialect, given the file as BuildKit reads it: BuildKit's own, unread a second time,
 * where the tree is the same and the dialect knows every flag that stands there.
 */
export function readStagesLike(current: ReadFile, ast: Ast, dialect: InstructionDialect): Dockerfile {
  return ast === current.ast && isReadAlike(current.dockerfile, dialect) ? current.dockerfile : readStages(ast, dialect);
}

function isReadAlike({ stages, error }: Dockerfile, dialect: InstructionDialect): boolean {
  if (error || differsInMoreThanFlags(dialect)) return false;
  return stages.every(({ instructions }) => instructions.every((it) => takesFlagsOf(it, dialect)));
}

function differsInMoreThanFlags(dialect: InstructionDialect): boolean {
  return (
    dialect.flagComplaints !== CURRENT_INSTRUCTIONS.flagComplaints ||
    dialect.hasHeredocs !== CURRENT_INSTRUCTIONS.hasHeredocs ||
    dialect.mountsReadWhole !== CURRENT_INSTRUCTIONS.mountsReadWhole ||
    dialect.zeroInterval !== CURRENT_INSTRUCTIONS.zeroInterval ||
    dialect.complainOfRetries !== CURRENT_INSTRUCTIONS.complainOfRetries ||
    dialect.unknownInstruction !== CURRENT_INSTRUCTIONS.unknownInstruction ||
    dialect.parseError !== CURRENT_INSTRUCTIONS.parseError
  );
}

/** Flags that the dialect knows by the same name and of the same type are read alike. */
function takesFlagsOf({ kind, node }: Instruction, { flags }: InstructionDialect): boolean {
  if (node.flags.length === 0) return true;
  const name = kind === "RUN" ? "run" : kind === "COPY" ? "copy" : kind === "ADD" ? "add" : kind === "HEALTHCHECK" ? "healthcheck" : undefined;
  if (name === undefined || flags[name] === CURRENT_INSTRUCTIONS.flags[name]) return true;
  return node.flags.every(({ text }) => isSameType(/^--([^=]*)/.exec(text)?.[1] ?? "", flags[name], CURRENT_INSTRUCTIONS.flags[name]));
}

function isSameType(flag: string, types: FlagTypes, current: FlagTypes): boolean {
  return Object.hasOwn(types, flag) && types[flag] === current[flag];
}
