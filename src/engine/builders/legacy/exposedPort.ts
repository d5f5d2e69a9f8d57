import { parseGoInteger } from "../../source/goNumbers.ts";
import { Refusal } from "../../source/refusal.ts";
import { isIpAddress } from "../../source/ipAddress.ts";
import type { Release } from "./release.ts";

/** Refuses what is no `[ip:][hostPort:]port[/protocol]` (go-connections, nat.ParsePortSpec). */
export function checkPort(written: string, release: Release): void {
  const complain = (message: string): Refusal => new Refusal(release.complaintCase === "upper" ? message.replace(/^./, (it) => it.toUpperCase()) : message);
  const parts = written.split(":");
  const [port, protocol] = splitProtocol(parts.at(-1) ?? "");
  const hostPort = parts.at(-2) ?? "";
  checkAddress(parts.slice(0, -2).join(":"), release, complain);
  if (port === "") throw complain(`no port specified: ${written}<empty>`);
  const range = readRange(port);
  if (!range) throw complain(`invalid containerPort: ${port}`);
  if (hostPort !== "") {
    const hostRange = readRange(hostPort);
    if (!hostRange) throw complain(`invalid hostPort: ${hostPort}`);
    const width = range[1] - range[0];
    if (width !== hostRange[1] - hostRange[0] && width !== 0) {
      throw complain(`invalid ranges specified for container and host Ports: ${port} and ${hostPort}`);
    }
  }
  if (!["tcp", "udp", "sctp"].includes(protocol.toLowerCase())) throw complain(`invalid proto: ${protocol}`);
}

function splitProtocol(text: string): readonly [port: string, protocol: string] {
  const [port = "", protocol = ""] = text.split("/");
  return port === "" ? ["", ""] : [port, protocol === "" ? "tcp" : protocol];
}

function readRange(text: string): readonly [number, number] | undefined {
  const [first = "", last = first] = text.split("-");
  const start = readPort(first);
  const end = readPort(last);
  return start === undefined || end === undefined || end < start ? undefined : [start, end];
}

function readPort(text: string): number | undefined {
  const port = parseGoInteger(text, { base: 10, bits: 16, signed: false });
  return "error" in port ? undefined : port.value;
}

/** The older reader takes every address apart as `address:port`, so that one without brackets may hold no colon. */
function checkAddress(address: string, release: Release, complain: (message: string) => Refusal): void {
  const isOld = release.complaintCase === "upper";
  const ip = isOld ? "ip" : "IP";
  const broken = isOld || address.startsWith("[") ? findBrokenAddress(address) : undefined;
  if (broken !== undefined) throw complain(`invalid ${ip} address ${address}: address ${address}:: ${broken}`);
  const inner = address.startsWith("[") ? address.slice(1, -1) : address;
  if (inner !== "" && !isIpAddress(inner)) throw complain(`invalid ${ip} address: ${inner}`);
}

/** What net.SplitHostPort says of an address with a colon behind it. */
function findBrokenAddress(address: string): string | undefined {
  if (!address.startsWith("[")) {
    if (address.includes(":")) return "too many colons in address";
    return /[[\]]/.exec(address) ? `unexpected '${address.includes("[") ? "[" : "]"}' in address` : undefined;
  }
  const close = address.indexOf("]");
  if (close === -1) return "missing ']' in address";
  if (close + 1 < address.length) return address.charAt(close + 1) === ":" ? "too many colons in address" : "missing port in address";
  return address.lastIndexOf("[") > 0 ? "unexpected '[' in address" : undefined;
}
