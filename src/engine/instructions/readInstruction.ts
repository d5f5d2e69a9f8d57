import type { InstructionNode } from "../parser/ast.ts";
import { toLowerCase } from "../source/letterCase.ts";
import { Refusal } from "../source/refusal.ts";
import { readArg } from "./arg.ts";
import { readCmd, readEntrypoint, readShell } from "./commandLine.ts";
import { readAdd, readCopy } from "./copy.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFrom } from "./from.ts";
import { readHealthcheck } from "./healthcheck.ts";
import type { FromInstruction, Instruction } from "./instruction.ts";
import { readEnv, readLabel } from "./keyValues.ts";
import { readOnbuild } from "./onbuild.ts";
import { readExpose, readMaintainer, readStopsignal, readUser, readVolume, readWorkdir } from "./plain.ts";
import { readRun } from "./run.ts";

type Reader = (node: InstructionNode, dialect: InstructionDialect) => Instruction | FromInstruction;

const READERS_BY_NAME: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["add", readAdd],
  ["arg", readArg],
  ["cmd", readCmd],
  ["copy", readCopy],
  ["entrypoint", readEntrypoint],
  ["env", readEnv],
  ["expose", readExpose],
  ["from", readFrom],
  ["healthcheck", readHealthcheck],
  ["label", readLabel],
  ["maintainer", readMaintainer],
  ["onbuild", readOnbuild],
  ["run", readRun],
  ["shell", readShell],
  ["stopsignal", readStopsignal],
  ["user", readUser],
  ["volume", readVolume],
  ["workdir", readWorkdir],
]);

/** The usual spelling, in capitals, is found without being changed first. */
const READERS: ReadonlyMap<string, Reader> = new Map([...READERS_BY_NAME].flatMap(([name, reader]) => [[name, reader], [name.toUpperCase(), reader]]));

export function isKnownInstruction({ keyword }: InstructionNode): boolean {
  return READERS.has(keyword) || READERS.has(toLowerCase(keyword));
}

/** Gives a node its meaning. Throws BuildKit's refusal, without a place (instructions/parse.go, ParseInstruction). */
export function readInstruction(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): Instruction | FromInstruction {
  const reader = READERS.get(node.keyword) ?? READERS.get(toLowerCase(node.keyword));
  if (reader) return reader(node, dialect);
  throw new Refusal(dialect.unknownInstruction(node.keyword, READERS_BY_NAME.keys()));
}
