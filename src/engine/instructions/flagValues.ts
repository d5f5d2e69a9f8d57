import type { InstructionNode } from "../parser/ast.ts";
import { Refusal } from "../source/refusal.ts";
import { CURRENT_FLAG_COMPLAINTS } from "./flagComplaints.ts";
import type { FlagComplaints } from "./flagComplaints.ts";

export type FlagType = "bool" | "string" | "list";

/** The flags that an instruction takes, by name without dashes. */
export type FlagTypes = Readonly<Record<string, FlagType>>;

/** What an instruction's flags say. */
export class FlagValues {
  private readonly values: readonly FlagValue[];

  constructor(values: readonly FlagValue[]) {
    this.values = values;
  }

  /** Names of the flags used, each once, in order. */
  get used(): readonly string[] {
    return this.values.length === 0 ? NOTHING : this.values.map((it) => it.name);
  }

  string(name: string): string {
    return this.list(name).at(-1) ?? "";
  }

  list(name: string): readonly string[] {
    for (const value of this.values) if (value.name === name) return value.given;
    return NOTHING;
  }

  /** Undefined where the flag is not used. */
  bool(name: string): boolean | undefined {
    const value = this.list(name).at(-1);
    return value === undefined ? undefined : value === "true";
  }
}

/** A flag with all that it was given. */
interface FlagValue {
  readonly name: string;
  readonly given: string[];
}

const NOTHING: readonly string[] = [];
const NO_FLAGS = new FlagValues([]);

/** Checks and reads an instruction's flags (instructions/bflag.go, Parse). Throws BuildKit's refusal. */
export function readFlagValues(node: InstructionNode, types: FlagTypes, complaints: FlagComplaints = CURRENT_FLAG_COMPLAINTS): FlagValues {
  if (node.flags.length === 0) return NO_FLAGS;
  // An instruction knows a handful of flags, so the list stays short.
  const values: FlagValue[] = [];
  for (const { text } of node.flags) {
    if (text === "--") break;
    if (!text.startsWith("--")) throw new Refusal(complaints.noDashes(text));
    const equals = text.indexOf("=");
    const flag = equals === -1 ? text : text.slice(0, equals);
    const value = equals === -1 ? undefined : text.slice(equals + 1);
    const name = flag.slice(2);
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) throw new Refusal(complaints.unknown(name, Object.keys(types)));
    const before = values.find((it) => it.name === name);
    if (before && type !== "list") throw new Refusal(complaints.duplicate(name));
    const given = type === "bool" ? readBool(name, value, complaints) : readText(name, value, complaints);
    if (before) before.given.push(given);
    else values.push({ name, given: [given] });
  }
  return new FlagValues(values);
}

function readBool(name: string, value: string | undefined, complaints: FlagComplaints): string {
  if (value === "") throw new Refusal(complaints.noValue(name));
  const lower = value?.toLowerCase() ?? "true";
  if (lower !== "true" && lower !== "false") throw new Refusal(complaints.notBoolean(name, value ?? ""));
  return lower;
}

function readText(name: string, value: string | undefined, complaints: FlagComplaints): string {
  if (value === undefined) throw new Refusal(complaints.noValue(name));
  return value;
}
