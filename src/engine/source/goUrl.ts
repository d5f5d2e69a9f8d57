import { isIpAddress } from "./ipAddress.ts";

/** A web address taken apart; what is escaped in path and fragment is read. */
export interface GoUrl {
  /** In small letters; empty for an address without. */
  readonly scheme: string;
  /** With user and port, as written. */
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

export type QueryPairs = readonly (readonly [name: string, value: string])[];

const USER = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
/** Every ASCII character that may stand in a host, and all others. */
const HOST = /^(?:[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]|[^\0-\x7f]|%25|%[89A-Fa-f][0-9A-Fa-f])*$/;
const ZONED_HOST = /^[^%]*(?:%25.*)?$/s;

/** Reads an address as Go's net/url does; undefined where that refuses it. */
export function parseGoUrl(text: string): GoUrl | undefined {
  if (/[\0-\x1f\x7f]/.test(text)) return undefined;
  const [address, rawFragment] = cut(text, "#");
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(address)?.[1] ?? "";
  if (scheme === "" && address.startsWith(":")) return undefined;
  const [rest, query] = cut(scheme === "" ? address : address.slice(scheme.length + 1), "?");
  const fragment = unescape(rawFragment);
  if (fragment === undefined) return undefined;
  const parsed = { scheme: scheme.toLowerCase(), query, fragment };
  if (!rest.startsWith("/")) {
    if (scheme !== "") return { ...parsed, authority: "", path: "" };
    if (cut(rest, "/")[0].includes(":")) return undefined;
  }
  const hasAuthority = rest.startsWith("//") && (scheme !== "" || !rest.startsWith("///"));
  const slash = hasAuthority ? rest.indexOf("/", 2) : 0;
  const authority = hasAuthority ? rest.slice(2, slash === -1 ? undefined : slash) : "";
  const path = unescape(slash === -1 ? "" : rest.slice(slash));
  return path === undefined || !isAuthority(authority, parsed.scheme) ? undefined : { ...parsed, authority, path };
}

/** The pairs of a query in their order. A malformed one is left out, and `isWhole` says so. */
export function parseGoQuery(query: string): { readonly pairs: QueryPairs; readonly isWhole: boolean } {
  const parts = query.split("&").filter((it) => it !== "");
  const pairs = parts.flatMap((part): QueryPairs => {
    const [name, value] = cut(part, "=").map((it) => unescape(it.replaceAll("+", " ")));
    return part.includes(";") || name === undefined || value === undefined ? [] : [[name, value]];
  });
  return { pairs, isWhole: pairs.length === parts.length };
}

function isAuthority(authority: string, scheme: string): boolean {
  const at = authority.lastIndexOf("@");
  const user = at === -1 ? "" : authority.slice(0, at);
  return isHost(authority.slice(at + 1), scheme) && USER.test(user) && unescape(user) !== undefined;
}

function isHost(host: string, scheme: string): boolean {
  const open = host.lastIndexOf("[");
  if (open > 0) return false;
  if (open === 0) {
    const close = host.lastIndexOf("]");
    const literal = host.slice(1, close);
    return close !== -1 && isPort(host.slice(close + 1)) && ZONED_HOST.test(literal) && literal.includes(":") && isIpAddress(literal.replace(/%25.+$/s, ""));
  }
  const isStrict = scheme === "http" || scheme === "https";
  const colon = isStrict ? host.indexOf(":") : host.lastIndexOf(":");
  return (colon === -1 || isPort(host.slice(colon))) && HOST.test(host);
}

function isPort(text: string): boolean {
  return /^(?::[0-9]*)?$/.test(text);
}

/** Undefined where a percent sign escapes nothing. Bytes that are no UTF-8 stay escaped. */
function unescape(text: string): string | undefined {
  if (!text.includes("%")) return text;
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return undefined;
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}

function cut(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
