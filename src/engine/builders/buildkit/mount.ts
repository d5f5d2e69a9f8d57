import { parseGoBool, parseGoInteger } from "../../source/goNumbers.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { suggest, withSuggestion } from "../../source/suggestion.ts";
import type { RawMount } from "../../instructions/instruction.ts";

export type MountType = "bind" | "cache" | "tmpfs" | "secret" | "ssh";

/** A `--mount` with its values expanded. */
export interface Mount {
  type: MountType;
  from: string;
  source: string;
  target: string;
  isReadOnly: boolean;
  size: string;
  id: string;
  sharing: string;
  isRequired: boolean;
  env: string | undefined;
  mode: number | undefined;
  uid: number | undefined;
  gid: number | undefined;
}

const TYPES: readonly string[] = ["bind", "cache", "tmpfs", "secret", "ssh"];
const SHARING: readonly string[] = ["shared", "private", "locked"];
const KEYS = "type from source target readonly id sharing required size mode uid gid src dst destination ro rw readwrite env".split(" ");

/** Reads a mount's options in order; `expand` gives a value its variables (instructions/commands_runmount.go, parseMount). */
export function readMount(raw: RawMount, expand: (value: string) => string): Mount {
  const mount: Mount = {
    type: "bind",
    from: "",
    source: "",
    target: "",
    isReadOnly: false,
    size: "",
    id: "",
    sharing: "",
    isRequired: false,
    env: undefined,
    mode: undefined,
    uid: undefined,
    gid: undefined,
  };
  let isWritingSaid = false;
  for (const field of raw.fields) {
    const equals = field.indexOf("=");
    const key = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
    if (/^(?:readonly|ro|readwrite|rw)$/.test(key)) isWritingSaid = true;
    if (equals === -1) readSwitch(mount, key, field);
    else readOption(mount, key, expand(field.slice(equals + 1)), field);
  }
  if (!isWritingSaid) mount.isReadOnly = mount.type !== "cache" && mount.type !== "tmpfs";
  checkTogether(mount);
  return mount;
}

function readSwitch(mount: Mount, key: string, field: string): void {
  if (key === "readonly" || key === "ro") mount.isReadOnly = true;
  else if (key === "readwrite" || key === "rw") mount.isReadOnly = false;
  else if (key === "required") {
    requireType(mount, key, ["secret", "ssh"]);
    mount.isRequired = true;
  } else throw new Refusal(`invalid field '${field}' must be a key=value pair`);
}

function readOption(mount: Mount, key: string, value: string, field: string): void {
  switch (key) {
    case "type":
      mount.type = readChoice("mount type", value, TYPES) as MountType;
      return;
    case "from":
      mount.from = value;
      return;
    case "source":
    case "src":
      mount.source = value;
      return;
    case "target":
    case "dst":
    case "destination":
      mount.target = value;
      return;
    case "readonly":
    case "ro":
      mount.isReadOnly = readBool(key, value);
      return;
    case "readwrite":
    case "rw":
      mount.isReadOnly = !readBool(key, value);
      return;
    case "required":
      requireType(mount, key, ["secret", "ssh"]);
      mount.isRequired = readBool(key, value);
      return;
    case "size":
      requireType(mount, key, ["tmpfs"]);
      if (!/^\d+(?:\.\d+)? ?(?:[kKmMgGtTpP]?(?:i?[bB])?)$/.test(value)) throw new Refusal(`invalid value for ${key}: ${value}`);
      mount.size = value;
      return;
    case "id":
      mount.id = value;
      return;
    case "sharing":
      mount.sharing = readChoice("sharing value", value, SHARING);
      return;
    case "mode":
      mount.mode = readNumber(key, value, 8);
      return;
    case "uid":
      mount.uid = readNumber(key, value, 10);
      return;
    case "gid":
      mount.gid = readNumber(key, value, 10);
      return;
    case "env":
      mount.env = value;
      return;
    default:
      throw new Refusal(withSuggestion(`unexpected key '${key}' in '${field}'`, suggest(key, KEYS)));
  }
}

function checkTogether(mount: Mount): void {
  const { type } = mount;
  if (type === "bind" || type === "tmpfs") {
    for (const key of ["mode", "uid", "gid"] as const) if (mount[key] !== undefined) throw new Refusal(`${key} not allowed for ${quote(type)} type mounts`);
  }
  if (type === "secret") {
    if (mount.from !== "") throw new Refusal("secret mount should not have a from");
    if (mount.sharing !== "") throw new Refusal("secret mount should not define sharing");
    if (mount.source === "" && mount.target === "" && mount.id === "") throw new Refusal("invalid secret mount. one of source, target required");
    if (mount.source !== "" && mount.id !== "") throw new Refusal("both source and id can't be set");
  }
  if (mount.sharing !== "" && type !== "cache") throw new Refusal(`invalid cache sharing set for ${type} mount`);
}

function requireType(mount: Mount, key: string, types: readonly MountType[]): void {
  if (!types.includes(mount.type)) throw new Refusal(`unexpected key '${key}' for mount type '${mount.type}'`);
}

function readChoice(what: string, value: string, choices: readonly string[]): string {
  const lower = value.toLowerCase();
  if (choices.includes(lower)) return lower;
  throw new Refusal(withSuggestion(`unsupported ${what} ${quote(value)}`, suggest(value, choices)));
}

function readBool(key: string, value: string): boolean {
  const bool = parseGoBool(value);
  if (bool === undefined) throw new Refusal(`invalid value for ${key}: ${value}`);
  return bool;
}

function readNumber(key: string, value: string, base: 8 | 10): number {
  const number = parseGoInteger(value, { base, bits: 32, signed: false });
  if ("error" in number) throw new Refusal(`invalid value ${value} for ${key}`);
  return number.value;
}
