import type { InstructionNode } from "../parser/ast.ts";
import { Refusal } from "../source/refusal.ts";
import { byCodePoint, trimSpace } from "../source/unicode.ts";
import { atLeastOneArgument, exactlyOneArgument } from "./complaints.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFlagValues } from "./flagValues.ts";
import type {
  ExposeInstruction,
  MaintainerInstruction,
  StopsignalInstruction,
  UserInstruction,
  VolumeInstruction,
  WorkdirInstruction,
} from "./instruction.ts";

/** The instructions that hold one text or a list of words (instructions/parse.go). */
export function readMaintainer(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): MaintainerInstruction {
  const maintainer = onlyArgument(node, "MAINTAINER");
  readFlagValues(node, {}, dialect.flagComplaints);
  return { kind: "MAINTAINER", node, maintainer };
}

export function readWorkdir(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): WorkdirInstruction {
  const path = onlyArgument(node, "WORKDIR");
  readFlagValues(node, {}, dialect.flagComplaints);
  return { kind: "WORKDIR", node, path };
}

export function readUser(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): UserInstruction {
  const user = onlyArgument(node, "USER");
  readFlagValues(node, {}, dialect.flagComplaints);
  return { kind: "USER", node, user };
}

/** Its flags are never looked at. */
export function readStopsignal(node: InstructionNode): StopsignalInstruction {
  return { kind: "STOPSIGNAL", node, signal: onlyArgument(node, "STOPSIGNAL") };
}

export function readExpose(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): ExposeInstruction {
  if (node.arguments.length === 0) throw atLeastOneArgument("EXPOSE");
  readFlagValues(node, {}, dialect.flagComplaints);
  return { kind: "EXPOSE", node, ports: node.arguments.map((it) => it.value).sort(byCodePoint) };
}

export function readVolume(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): VolumeInstruction {
  if (node.arguments.length === 0) throw atLeastOneArgument("VOLUME");
  readFlagValues(node, {}, dialect.flagComplaints);
  const volumes = node.arguments.map((it) => trimSpace(it.value));
  if (volumes.includes("")) throw new Refusal("VOLUME specified can not be an empty string");
  return { kind: "VOLUME", node, volumes };
}

function onlyArgument(node: InstructionNode, name: string): string {
  const [argument] = node.arguments;
  if (argument === undefined || node.arguments.length > 1) throw exactlyOneArgument(name);
  return argument.value;
}
