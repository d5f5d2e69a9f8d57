import { parseGoBool, parseGoInteger } from "../source/goNumbers.ts";
import { quote } from "../source/quote.ts";
import { Refusal } from "../source/refusal.ts";
import { suggest, withSuggestion } from "../source/suggestion.ts";
import { parseByteSize } from "./byteSize.ts";

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

/** What a release knows of `--mount`. */
export interface MountDialect {
  readonly keys: ReadonlySet<string>;
  /** Whether a misspelt word brings a suggestion. */
  readonly suggests: boolean;
  /** Which is complained of first where a secret also says how a cache is shared. */
  readonly checksFirst: "sharing" | "secret";
}

const TYPES: readonly string[] = ["bind", "cache", "tmpfs", "secret", "ssh"];
const SHARINGS: readonly string[] = ["shared", "private", "locked"];
const KEYS = "type from source target readonly id sharing required size mode uid gid src dst destination ro rw readwrite env".split(" ");

/** BuildKit 0.8. */
export const OLD_MOUNTS: MountDialect = { keys: new Set(KEYS.filter((it) => it !== "size" && it !== "env")), suggests: false, checksFirst: "sharing" };
export const CURRENT_MOUNTS: MountDialect = { keys: new Set(KEYS), suggests: true, checksFirst: "secret" };

/**
 * Reads the fields of one `--mount` in order, each value passed through `expand`. Throws BuildKit's refusal
 * (instructions/commands_runmount.go, parseMount).
 */
export function readMount(fields: readonly string[], dialect: MountDialect, expand: (value: string) => string): Mount {
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
  for (const field of fields) {
    const equals = field.indexOf("=");
    const key = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
    if (key === "readonly" || key === "ro" || key === "readwrite" || key === "rw") isWritingSaid = true;
    if (equals === -1) readSwitch(mount, key, field);
    else {
      const value = expand(field.slice(equals + 1));
      if (!dialect.keys.has(key)) throw unknownWord(`unexpected key '${key}' in '${field}'`, key, dialect.keys, dialect);
      readOption(mount, key, value, dialect);
    }
  }
  if (!isWritingSaid) mount.isReadOnly = mount.type !== "cache" && mount.type !== "tmpfs";
  checkTogether(mount, dialect);
  return mount;
}

function readSwitch(mount: Mount, key: string, field: string): void {
  if (key === "readonly" || key === "ro") mount.isReadOnly = true;
  else if (key === "readwrite" || key === "rw") mount.isReadOnly = false;
  else if (key === "required") {
    requireSecret(mount, key);
    mount.isRequired = true;
  } else throw new Refusal(`invalid field '${field}' must be a key=value pair`);
}

function readOption(mount: Mount, key: string, value: string, dialect: MountDialect): void {
  switch (key) {
    case "type":
      mount.type = readChoice("mount type", value, TYPES, dialect) as MountType;
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
      requireSecret(mount, key);
      mount.isRequired = readBool(key, value);
      return;
    case "size":
      if (mount.type !== "tmpfs") throw misplaced(mount, key);
      if (parseByteSize(value) === undefined) throw new Refusal(`invalid value for ${key}: ${value}`);
      mount.size = value;
      return;
    case "id":
      mount.id = value;
      return;
    case "sharing":
      mount.sharing = readChoice("sharing value", value, SHARINGS, dialect);
      return;
    case "mode":
    case "uid":
    case "gid":
      mount[key] = readNumber(key, value);
      return;
    case "env":
      mount.env = value;
  }
}

function checkTogether(mount: Mount, dialect: MountDialect): void {
  const { type } = mount;
  if (type === "bind" || type === "tmpfs") {
    for (const key of ["mode", "uid", "gid"] as const) if (mount[key] !== undefined) throw new Refusal(`${key} not allowed for ${quote(type)} type mounts`);
  }
  const isSharedWrongly = mount.sharing !== "" && type !== "cache";
  if (type === "secret" && !(isSharedWrongly && dialect.checksFirst === "sharing")) checkSecret(mount);
  if (isSharedWrongly) throw new Refusal(`invalid cache sharing set for ${type} mount`);
}

function checkSecret(mount: Mount): void {
  if (mount.from !== "") throw new Refusal("secret mount should not have a from");
  if (mount.sharing !== "") throw new Refusal("secret mount should not define sharing");
  if (mount.source === "" && mount.target === "" && mount.id === "") throw new Refusal("invalid secret mount. one of source, target required");
  if (mount.source !== "" && mount.id !== "") throw new Refusal("both source and id can't be set");
}

function requireSecret(mount: Mount, key: string): void {
  if (mount.type !== "secret" && mount.type !== "ssh") throw misplaced(mount, key);
}

function misplaced({ type }: Mount, key: string): Refusal {
  return new Refusal(`unexpected key '${key}' for mount type '${type}'`);
}

function readChoice(what: string, value: string, choices: readonly string[], dialect: MountDialect): string {
  const lower = value.toLowerCase();
  if (choices.includes(lower)) return lower;
  throw unknownWord(`unsupported ${what} ${quote(value)}`, value, choices, dialect);
}

function unknownWord(message: string, word: string, known: Iterable<string>, dialect: MountDialect): Refusal {
  return new Refusal(dialect.suggests ? withSuggestion(message, suggest(word, known)) : message);
}

function readBool(key: string, value: string): boolean {
  const bool = parseGoBool(value);
  if (bool === undefined) throw new Refusal(`invalid value for ${key}: ${value}`);
  return bool;
}

function readNumber(key: "mode" | "uid" | "gid", value: string): number {
  const number = parseGoInteger(value, { base: key === "mode" ? 8 : 10, bits: 32, signed: false });
  if ("error" in number) throw new Refusal(`invalid value ${value} for ${key}`);
  return number.value;
}
