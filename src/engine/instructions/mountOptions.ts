import { parseGoBool, parseGoInteger } from "../source/goNumbers.ts";
import { quote } from "../source/quote.ts";
import { Refusal } from "../source/refusal.ts";
import { suggest, withSuggestion } from "../source/suggestion.ts";
import { parseByteSize } from "./byteSize.ts";

/** What a release knows of `--mount`. */
export interface MountDialect {
  readonly keys: ReadonlySet<string>;
  /** Whether a misspelt word brings a suggestion. */
  readonly suggests: boolean;
  /** Which is complained of first where a secret also says how a cache is shared. */
  readonly checksFirst: "sharing" | "secret";
}

const TYPES = ["bind", "cache", "tmpfs", "secret", "ssh"];
const SHARINGS = ["shared", "private", "locked"];
const OLD_KEYS =
  "type from source target readonly id sharing required mode uid gid src dst destination ro rw readwrite".split(" ");

/** BuildKit 0.8. */
export const OLD_MOUNTS: MountDialect = { keys: new Set(OLD_KEYS), suggests: false, checksFirst: "sharing" };
export const CURRENT_MOUNTS: MountDialect = { keys: new Set([...OLD_KEYS, "size", "env"]), suggests: true, checksFirst: "secret" };

/**
 * Checks the fields of one `--mount`, each value passed through `expand`. Throws BuildKit's refusal
 * (instructions/commands_runmount.go, parseMount).
 */
export function checkMount(fields: readonly string[], dialect: MountDialect, expand: (value: string) => string): void {
  const options = new Map<string, string>();
  let type = "bind";
  for (const field of fields) {
    const equals = field.indexOf("=");
    const key = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
    if (equals === -1) {
      if (key === "required") requireSecret(key, type);
      else if (!["readonly", "ro", "readwrite", "rw"].includes(key)) throw new Refusal(`invalid field '${field}' must be a key=value pair`);
      continue;
    }
    const value = expand(field.slice(equals + 1));
    if (!dialect.keys.has(key)) throw unknownWord(`unexpected key '${key}' in '${field}'`, key, dialect.keys, dialect);
    checkValue(key, value, type, dialect);
    if (key === "type") type = value.toLowerCase();
    options.set(longKey(key), value);
  }
  checkWhole(type, options, dialect);
}

function checkValue(key: string, value: string, type: string, dialect: MountDialect): void {
  switch (key) {
    case "type":
      if (!TYPES.includes(value.toLowerCase())) throw unknownWord(`unsupported mount type ${quote(value)}`, value, TYPES, dialect);
      return;
    case "sharing":
      if (!SHARINGS.includes(value.toLowerCase())) throw unknownWord(`unsupported sharing value ${quote(value)}`, value, SHARINGS, dialect);
      return;
    case "required":
      requireSecret(key, type);
      requireBool(key, value);
      return;
    case "readonly":
    case "ro":
    case "readwrite":
    case "rw":
      requireBool(key, value);
      return;
    case "size":
      if (type !== "tmpfs") throw misplaced(key, type);
      if (parseByteSize(value) === undefined) throw new Refusal(`invalid value for ${key}: ${value}`);
      return;
    case "mode":
    case "uid":
    case "gid":
      if ("error" in parseGoInteger(value, { base: key === "mode" ? 8 : 10, bits: 32, signed: false })) throw new Refusal(`invalid value ${value} for ${key}`);
  }
}

function checkWhole(type: string, options: ReadonlyMap<string, string>, dialect: MountDialect): void {
  if (type === "bind" || type === "tmpfs") {
    for (const key of ["mode", "uid", "gid"]) if (options.has(key)) throw new Refusal(`${key} not allowed for ${quote(type)} type mounts`);
  }
  const isSharedWrongly = (options.get("sharing") ?? "") !== "" && type !== "cache";
  const sharing = new Refusal(`invalid cache sharing set for ${type} mount`);
  if (isSharedWrongly && dialect.checksFirst === "sharing") throw sharing;
  if (type === "secret") checkSecret(options);
  if (isSharedWrongly) throw sharing;
}

function checkSecret(options: ReadonlyMap<string, string>): void {
  const has = (key: string): boolean => (options.get(key) ?? "") !== "";
  if (has("from")) throw new Refusal("secret mount should not have a from");
  if (has("sharing")) throw new Refusal("secret mount should not define sharing");
  if (!has("source") && !has("target") && !has("id")) throw new Refusal("invalid secret mount. one of source, target required");
  if (has("source") && has("id")) throw new Refusal("both source and id can't be set");
}

function longKey(key: string): string {
  if (key === "src") return "source";
  return key === "dst" || key === "destination" ? "target" : key;
}

function requireSecret(key: string, type: string): void {
  if (type !== "secret" && type !== "ssh") throw misplaced(key, type);
}

function requireBool(key: string, value: string): void {
  if (parseGoBool(value) === undefined) throw new Refusal(`invalid value for ${key}: ${value}`);
}

function misplaced(key: string, type: string): Refusal {
  return new Refusal(`unexpected key '${key}' for mount type '${type}'`);
}

function unknownWord(message: string, word: string, known: Iterable<string>, dialect: MountDialect): Refusal {
  return new Refusal(dialect.suggests ? withSuggestion(message, suggest(word, known)) : message);
}
