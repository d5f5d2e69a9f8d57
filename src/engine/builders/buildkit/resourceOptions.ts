import { parseImageReference } from "../../buildContext/imageReference.ts";
import { splitCsv } from "../../instructions/csv.ts";
import { parseGoBool, parseGoInt } from "../../source/goNumbers.ts";
import { isIpAddress } from "../../source/ipAddress.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { trimSpace } from "../../source/unicode.ts";

/** A front-end attribute's text; empty where it is not given. */
export type ReadAttribute = (name: string) => string;

/** The limits that a container may be given by name (docker/go-units, ParseUlimit). */
const ULIMITS: ReadonlySet<string> = new Set(["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio", "rttime", "sigpending", "stack"]);
const HIGHEST_PROCESSOR = 8192;

/** Refuses what BuildKit no longer supports (dockerui/config.go, validateMinCaps). */
export function refuseRemovedOptions(attribute: ReadAttribute, buildArgs: ReadonlyMap<string, string>): void {
  if (attribute("override-copy-image") !== "") throw new Refusal('support for "override-copy-image" was removed in BuildKit 0.11');
  if (parseGoBool(buildArgs.get("BUILDKIT_DISABLE_FILEOP") ?? "")) throw new Refusal('support for "BUILDKIT_DISABLE_FILEOP" build-arg was removed in BuildKit 0.11');
}

/** Refuses `--add-host`, `--shm-size`, `--ulimit` and limits of memory and processors that are none, in the front end's order. */
export function checkResources(attribute: ReadAttribute): void {
  under("failed to parse additional hosts", () => readFields(attribute("add-hosts")).forEach(checkHost));
  under("failed to parse shm size", () => attribute("shm-size") !== "" && readInteger(attribute("shm-size")));
  under("failed to parse ulimit", () => readFields(attribute("ulimit")).forEach(checkUlimit));
  under("failed to parse resource limits", () => checkLimits(attribute));
}

/** Refuses attestations of an unknown kind, and a scanner that is no image (frontend/attestations/parse.go). */
export function checkAttestations(attributes: ReadonlyMap<string, string>, buildArgs: ReadonlyMap<string, string>): void {
  const asked = new Map<string, readonly string[]>();
  for (const [kind, text] of [...withoutPrefix(attributes, "attest:"), ...withoutPrefix(buildArgs, "BUILDKIT_ATTEST_")]) {
    under(`failed to parse ${kind}`, () => asked.set(kind, readFields(text)));
  }
  for (const kind of asked.keys()) if (kind !== "sbom" && kind !== "provenance") throw new Refusal(`unknown attestation type ${quote(kind)}`);
  for (const field of asked.get("sbom") ?? []) {
    const equals = field.indexOf("=");
    if ((equals === -1 ? field : field.slice(0, equals)) !== "generator") continue;
    const scanner = equals === -1 ? "" : field.slice(equals + 1);
    const parsed = parseImageReference(scanner);
    if ("error" in parsed) throw new Refusal(`failed to parse sbom scanner ${scanner}: ${parsed.error}`);
  }
}

function withoutPrefix(values: ReadonlyMap<string, string>, prefix: string): readonly (readonly [string, string])[] {
  return [...values].filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value] as const);
}

function checkHost(field: string): void {
  const equals = field.indexOf("=");
  if (equals === -1) throw new Refusal(`invalid key-value pair ${field}`);
  const address = field.slice(equals + 1).toLowerCase();
  if (!isIpAddress(address)) throw new Refusal(`failed to parse IP ${address}`);
}

function checkUlimit(field: string): void {
  const equals = field.indexOf("=");
  if (equals === -1) throw new Refusal(`invalid ulimit argument: ${field}`);
  const name = field.slice(0, equals);
  if (!ULIMITS.has(name)) throw new Refusal(`invalid ulimit type: ${name}`);
  const limits = field.slice(equals + 1);
  const [first = "", second, ...more] = limits.split(":");
  if (more.length > 0) throw new Refusal(`too many limit value arguments - ${limits}, can only have up to two, \`soft[:hard]\``);
  const hard = second === undefined ? undefined : readInteger(second);
  const soft = readInteger(first);
  const most = hard ?? soft;
  if (most === -1n) return;
  if (soft === -1n) throw new Refusal(`ulimit soft limit must be less than or equal to hard limit: soft: -1 (unlimited), hard: ${most}`);
  if (soft > most) throw new Refusal(`ulimit soft limit must be less than or equal to hard limit: ${soft} > ${most}`);
}

/** dockerui/attr.go, parseLinuxResources. */
function checkLimits(attribute: ReadAttribute): void {
  const checkNumber = (name: string, isUnsigned: boolean, isGood: (value: bigint) => boolean, demand: string): void => {
    const text = attribute(name);
    if (text === "") return;
    under(`invalid ${name} value: ${text}`, () => {
      if (!isGood(readInteger(text, isUnsigned))) throw new Refusal(`must be ${demand}`);
    });
  };
  const isPositive = (value: bigint): boolean => value > 0n;
  checkNumber("memory", false, isPositive, "> 0");
  checkNumber("memswap", false, (it) => it === -1n || it > 0n, "-1 (unlimited) or > 0");
  checkNumber("cpushares", true, isPositive, "> 0");
  checkNumber("cpuperiod", true, isPositive, "> 0");
  checkNumber("cpuquota", false, isPositive, "> 0");
  for (const name of ["cpusetcpus", "cpusetmems"]) under(`invalid ${name} value: ${attribute(name)}`, () => attribute(name).split(",").forEach(checkProcessors));
}

/** One element of a list such as `0-3,7` (util/cpuset). */
function checkProcessors(element: string): void {
  const part = trimSpace(element);
  if (part === "") return;
  const dash = part.indexOf("-");
  const kind = dash === -1 ? "element" : "range";
  const low = parseGoInt(dash === -1 ? part : trimSpace(part.slice(0, dash)));
  const high = dash === -1 ? low : parseGoInt(trimSpace(part.slice(dash + 1)));
  if (low === undefined || high === undefined || low < 0 || high < low) throw new Refusal(`invalid cpuset ${kind} ${quote(part)}`);
  if (high > HIGHEST_PROCESSOR) throw new Refusal(`cpuset ${kind} ${quote(part)} exceeds maximum ${HIGHEST_PROCESSOR}`);
}

/** strconv.ParseInt or ParseUint for 64 bits. */
function readInteger(text: string, isUnsigned = false): bigint {
  const failure = `strconv.${isUnsigned ? "ParseUint" : "ParseInt"}: parsing ${quote(text)}`;
  if (!(isUnsigned ? /^[0-9]+$/ : /^[+-]?[0-9]+$/).test(text)) throw new Refusal(`${failure}: invalid syntax`);
  const value = BigInt(text.replace(/^\+/, ""));
  if (value !== (isUnsigned ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value))) throw new Refusal(`${failure}: value out of range`);
  return value;
}

function readFields(text: string): readonly string[] {
  if (text === "") return [];
  const csv = splitCsv(text);
  if ("error" in csv) throw new Refusal(csv.error);
  return csv.fields;
}

function under(prefix: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`${prefix}: ${error.message}`) : error;
  }
}
