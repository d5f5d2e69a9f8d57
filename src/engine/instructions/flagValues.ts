import type { InstructionNode } from "../parser/ast.ts";
import { Refusal } from "../source/refusal.ts";
import { CURRENT_FLAG_COMPLAINTS } from "./flagComplaints.ts";
import type { FlagComplaints } from "./flagComplaints.ts";

export type FlagType = "bool" | "string" | "list";

/** The flags that an instruction takes, by name without dashes. */
export type FlagTypes = Readonly<Record<string, FlagType>>;

/** What an instruction's flags say. */
export class FlagValues {
  private readonly values: ReadonlyMap<string, readonly string[]>;

  constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.values = values;
  }

  get used(): readonly string[] {
    return [...this.values.keys()];
  }

  string(name: string): string {
    return this.values.get(name)?.at(-1) ?? "";
  }

  list(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  /** Undefined where the flag is not used. */
  bool(name: string): boolean | undefined {
    const value = this.values.get(name)?.at(-1);
    return value === undefined ? undefined : value === "true";
  }
}

const NO_FLAGS = new FlagValues(new Map());

/** Checks and reads an instruction's flags (instructions/bflag.go, Parse). Throws BuildKit's refusal. */
export function readFlagValues(node: InstructionNode, types: FlagTypes, complaints: FlagComplaints = CURRENT_FLAG_COMPLAINTS): FlagValues {
  if (node.flags.length === 0) return NO_FLAGS;
  const names = new Map(Object.entries(types));
  const values = new Map<string, string[]>();
  for (const { text } of node.flags) {
    if (text === "--") break;
    if (!text.startsWith("--")) throw new Refusal(complaints.noDashes(text));
    const equals = text.indexOf("=");
    const flag = equals === -1 ? text : text.slice(0, equals);
    const value = equals === -1 ? undefined : text.slice(equals + 1);
    const name = flag.slice(2);
    const type = names.get(name);
    if (type === undefined) throw new Refusal(complaints.unknown(name, names.keys()));
    const before = values.get(name);
    if (before && type !== "list") throw new Refusal(complaints.duplicate(name));
    values.set(name, [...(before ?? []), type === "bool" ? readBool(name, value, complaints) : readText(name, value, complaints)]);
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
