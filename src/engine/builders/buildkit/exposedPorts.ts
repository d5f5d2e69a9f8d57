import { parseGoInt } from "../../source/goNumbers.ts";
import { isIpAddress } from "../../source/ipAddress.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";
import { expandWord } from "../../shell/expandWord.ts";
import type { BoundCommand } from "./buildState.ts";
import type { Conversion } from "./conversion.ts";
import type { StageWork } from "./stageWork.ts";

const LARGEST_PORT = 65535;

/** The ports of an EXPOSE, each word's as `80-90/tcp` (dockerfile2llb/convert_expose.go). */
export function readPorts(conversion: Conversion, work: StageWork, command: BoundCommand, written: readonly string[]): readonly string[] {
  const ports: string[] = [];
  for (const word of written) {
    const expanded = expandWord(word, work.environment, { ...conversion.rules, splitsWords: true });
    if (expanded.error !== undefined) throw new Refusal(expanded.error);
    for (const port of expanded.words) ports.push(port);
  }
  return ports.map((it) => readPort(conversion, command, it));
}

/** Ranges spelt out, each port once as `80/tcp`: a file may name all ports in every line. */
export function spellOutPorts(ranges: Iterable<string>): readonly string[] {
  const lastOf = new Map<string, Map<number, number>>();
  for (const range of ranges) {
    const [first = "", last = "", protocol = ""] = range.split(/[-/]/);
    const starts = lastOf.get(protocol) ?? new Map<number, number>();
    starts.set(Number(first), Math.max(Number(last), starts.get(Number(first)) ?? 0));
    lastOf.set(protocol, starts);
  }
  return [...lastOf].flatMap(([protocol, starts]) => {
    const ports: string[] = [];
    let next = 0;
    for (const [first, last] of [...starts].sort(([left], [right]) => left - right)) {
      for (next = Math.max(next, first); next <= last; next += 1) ports.push(`${next}/${protocol}`);
    }
    return ports;
  });
}

function readPort(conversion: Conversion, command: BoundCommand, written: string): string {
  const parts = written.split(":");
  const container = parts.at(-1) ?? "";
  const hostPort = parts.length > 1 ? (parts.at(-2) ?? "") : "";
  const address = parts.slice(0, -2).join(":");
  const slash = container.indexOf("/");
  const port = slash === -1 ? container : container.slice(0, slash);
  const protocol = (slash === -1 ? "" : container.slice(slash + 1)) || "tcp";
  if (port === "") throw new Refusal(`invalid port: ${quote(written)}: no port specified`);
  if (!["tcp", "udp", "sctp"].includes(protocol.toLowerCase())) throw new Refusal(`invalid port: ${quote(written)}: invalid proto: ${protocol}`);
  const { comments } = command.instruction.node;
  if (protocol !== protocol.toLowerCase()) {
    conversion.report.report("ExposeProtoCasing", `Defined protocol '${written}' in EXPOSE instruction should be lowercase`, command.lines, comments);
  }
  if (address !== "" || hostPort !== "") {
    const message = `EXPOSE instruction should not define an IP address or host-port mapping, found '${written}'`;
    conversion.report.report("ExposeInvalidFormat", message, command.lines, comments);
  }
  checkAddress(address);
  const range = readRange(port);
  if (!range) throw new Refusal(`invalid containerPort: ${port}`);
  if (hostPort !== "") checkHostPort(hostPort, port, range);
  const [first, last] = range;
  return `${first}-${last}/${protocol.toLowerCase()}`;
}

function checkHostPort(hostPort: string, port: string, [first, last]: readonly [number, number]): void {
  const host = readRange(hostPort);
  if (!host) throw new Refusal(`invalid hostPort: ${hostPort}`);
  if (last - first !== host[1] - host[0] && last !== first) {
    throw new Refusal(`invalid ranges specified for container and host Ports: ${port} and ${hostPort}`);
  }
}

function readRange(text: string): readonly [number, number] | undefined {
  const dash = text.indexOf("-");
  const start = dash === -1 ? text : text.slice(0, dash);
  const end = dash === -1 ? start : text.slice(dash + 1);
  const first = readNumber(start);
  const last = end === start ? first : readNumber(end);
  return first === undefined || last === undefined || last < first ? undefined : [first, last];
}

function readNumber(text: string): number | undefined {
  const port = parseGoInt(text);
  return port === undefined || port < 0 || port > LARGEST_PORT ? undefined : port;
}

function checkAddress(address: string): void {
  if (address === "") return;
  const bare = address.startsWith("[") ? withoutBrackets(address) : address;
  if (bare !== "" && !isIpAddress(bare)) throw new Refusal(`invalid IP address: ${bare}`);
}

/** What stands in the brackets of an IPv6 address (net.SplitHostPort, with a colon behind). */
function withoutBrackets(address: string): string {
  const refuse = (reason: string): Refusal => new Refusal(`invalid IP address ${address}: address ${address}:: ${reason}`);
  const end = address.indexOf("]");
  if (end === -1) throw refuse("missing ']' in address");
  if (end < address.length - 1) throw refuse(address.charAt(end + 1) === ":" ? "too many colons in address" : "missing port in address");
  if (address.lastIndexOf("[") > 0) throw refuse("unexpected '[' in address");
  return address.slice(1, end);
}
