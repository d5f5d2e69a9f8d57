import type { InstructionNode } from "../parser/ast.ts";
import { parseGoInteger } from "../source/goNumbers.ts";
import { toUpperCase } from "../source/letterCase.ts";
import { quote } from "../source/quote.ts";
import { Refusal } from "../source/refusal.ts";
import { atLeastOneArgument } from "./complaints.ts";
import { CURRENT_INSTRUCTIONS } from "./dialect.ts";
import type { InstructionDialect } from "./dialect.ts";
import { parseDuration } from "./duration.ts";
import { readFlagValues } from "./flagValues.ts";
import type { FlagValues } from "./flagValues.ts";
import type { HealthcheckInstruction } from "./instruction.ts";

const MILLISECOND = 1e6;

/** HEALTHCHECK NONE or CMD (instructions/parse.go, parseHealthcheck). The flags of NONE are never looked at. */
export function readHealthcheck(node: InstructionNode, dialect: InstructionDialect = CURRENT_INSTRUCTIONS): HealthcheckInstruction {
  const [type, ...words] = node.arguments.map((it) => it.value);
  if (type === undefined) throw atLeastOneArgument("HEALTHCHECK");
  const upper = toUpperCase(type);
  const unset = { interval: 0, timeout: 0, startPeriod: 0, startInterval: 0, retries: 0 };
  if (upper === "NONE") {
    if (words.length > 0) throw new Refusal("HEALTHCHECK NONE takes no arguments");
    return { kind: "HEALTHCHECK", node, health: { test: ["NONE"], ...unset } };
  }
  const flags = readFlagValues(node, dialect.flags.healthcheck, dialect.flagComplaints);
  if (upper !== "CMD") throw new Refusal(`Unknown type ${quote(upper)} in HEALTHCHECK (try CMD)`);
  if (words.length === 0) throw new Refusal("Missing command after HEALTHCHECK CMD");
  const test = [node.form === "json" ? "CMD" : "CMD-SHELL", ...words];
  const health = {
    test,
    interval: readInterval(flags, "interval", dialect),
    timeout: readInterval(flags, "timeout", dialect),
    startPeriod: readInterval(flags, "start-period", dialect),
    startInterval: readInterval(flags, "start-interval", dialect),
    retries: readRetries(flags.string("retries"), dialect),
  };
  return { kind: "HEALTHCHECK", node, health };
}

function readInterval(flags: FlagValues, name: string, dialect: InstructionDialect): number {
  const text = flags.string(name);
  if (text === "") return 0;
  const duration = parseDuration(text);
  if ("error" in duration) throw new Refusal(duration.error);
  if (duration.value === 0 && dialect.zeroInterval === "unset") return 0;
  if (duration.value < MILLISECOND) throw new Refusal(`Interval ${quote(name)} cannot be less than 1ms`);
  return duration.value;
}

function readRetries(text: string, dialect: InstructionDialect): number {
  if (text === "") return 0;
  const retries = parseGoInteger(text, { base: 10, bits: 32, signed: true });
  if ("error" in retries) throw new Refusal(retries.error);
  const complaint = dialect.complainOfRetries(retries.value);
  if (complaint !== undefined) throw new Refusal(complaint);
  return retries.value;
}
