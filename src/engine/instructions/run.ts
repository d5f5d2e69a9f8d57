import type { FlagNode, InstructionNode } from "../parser/ast.ts";
import { quote } from "../source/quote.ts";
import { Refusal } from "../source/refusal.ts";
import { readCommandLine } from "./commandLine.ts";
import { splitCsv } from "./csv.ts";
import { checkDevice } from "./device.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { readFlagValues } from "./flagValues.ts";
import type { RawMount, RunInstruction } from "./instruction.ts";
import { readMount } from "./mount.ts";

/** RUN, its flags checked as far as BuildKit checks them before it knows any variable (instructions/parse.go, parseRun). */
export function readRun(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): RunInstruction {
  const flags = readFlagValues(node, dialect.flags.run, dialect.flagComplaints);
  const devices = flags.list("device");
  for (const device of devices) checkDevice(device);
  const mounts = readMounts(node, flags.list("mount"), dialect);
  const network = flags.list("network").at(-1) ?? "default";
  if (network !== "default" && network !== "none" && network !== "host") throw new Refusal(`invalid network mode ${quote(network)}`);
  const security = flags.list("security").at(-1) ?? "sandbox";
  if (security !== "sandbox" && security !== "insecure") throw new Refusal(`security ${quote(security)} is not valid`);
  return { kind: "RUN", node, command: readCommandLine(node), mounts, network, security, devices, usedFlags: flags.used };
}

const NO_MOUNTS: readonly RawMount[] = [];

function readMounts(node: InstructionNode, values: readonly string[], dialect: InstructionDialect): readonly RawMount[] {
  if (values.length === 0) return NO_MOUNTS;
  const places = node.flags.filter((it: FlagNode) => it.text.startsWith("--mount="));
  return values.map((value, index) => splitMount(value, places[index]?.span ?? node.span, dialect));
}

function splitMount(value: string, span: RawMount["span"], dialect: InstructionDialect): RawMount {
  const csv = splitCsv(value, dialect.unclosedQuote);
  if ("error" in csv) throw new Refusal(`failed to parse csv mounts: ${csv.error}`);
  let from = "";
  for (const field of csv.fields) {
    const equals = field.indexOf("=");
    if (equals === -1 || field.slice(0, equals).toLowerCase() !== "from") continue;
    from = field.slice(equals + 1);
    if (dialect.mountsReadWhole) continue;
    const dollar = from.indexOf("$");
    if (dollar !== -1 && dollar !== from.length - 1) {
      throw new Refusal("'from' doesn't support variable expansion, define alias stage instead");
    }
  }
  if (dialect.mountsReadWhole) readMount(csv.fields, dialect.mountsReadWhole, (it) => it);
  return { fields: csv.fields, from, span };
}
