import { quote } from "./quote.ts";
import { utf8Bytes } from "./unicode.ts";

/** What Go's reader of addresses says of an http or https one that it cannot read, undefined of one that it can (net/url, Parse). */
export function complainOfAddress(address: string): string | undefined {
  const hash = address.indexOf("#");
  const whole = hash === -1 ? address : address.slice(0, hash);
  const complaint = complainOfWhole(whole);
  if (complaint !== undefined) return `parse ${quote(whole)}: ${complaint}`;
  const fragment = hash === -1 ? undefined : complainOfEscapes(address.slice(hash + 1));
  return fragment === undefined ? undefined : `parse ${quote(address)}: ${fragment}`;
}

function complainOfWhole(address: string): string | undefined {
  if (CONTROL.test(address)) return "net/url: invalid control character in URL";
  const [, authority = "", path = ""] = /^https?:\/\/([^/?]*)([^?]*)/.exec(address) ?? [];
  return complainOfAuthority(authority) ?? complainOfEscapes(path);
}

const CONTROL = /[\u0000-\u001F\u007F]/;

function complainOfAuthority(authority: string): string | undefined {
  const at = authority.lastIndexOf("@");
  const host = complainOfHost(authority.slice(at + 1));
  if (host !== undefined || at === -1) return host;
  const user = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return "net/url: invalid userinfo";
  const colon = user.indexOf(":");
  return colon === -1 ? complainOfEscapes(user) : (complainOfEscapes(user.slice(0, colon)) ?? complainOfEscapes(user.slice(colon + 1)));
}

function complainOfHost(host: string): string | undefined {
  const bracket = host.lastIndexOf("]");
  if (host.startsWith("[") && bracket === -1) return "missing ']' in host";
  const colon = host.startsWith("[") ? bracket + 1 : host.lastIndexOf(":");
  const port = colon === -1 ? "" : host.slice(colon);
  if (!/^(?::[0-9]*)?$/.test(port)) return `invalid port ${quote(port)} after host`;
  for (const [piece] of utf8Bytes(host).matchAll(/%.{0,2}|[^]/gs)) {
    if (piece.startsWith("%")) {
      if (!isEscape(piece) || (/^%[0-7]/.test(piece) && piece !== "%25")) return complainOfEscape(piece);
    } else if (!/[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"\u0080-\u00FF]/.test(piece)) return `invalid character ${quote(piece)} in host name`;
  }
  return undefined;
}

function complainOfEscapes(text: string): string | undefined {
  for (const [piece] of utf8Bytes(text).matchAll(/%.{0,2}/gs)) if (!isEscape(piece)) return complainOfEscape(piece);
  return undefined;
}

function isEscape(piece: string): boolean {
  return /^%[0-9A-Fa-f]{2}$/.test(piece);
}

/** The piece is of bytes, and may end within a letter. */
function complainOfEscape(piece: string): string {
  const [, first = 0, second = 0] = Array.from(piece, (it) => it.charCodeAt(0));
  const isLetter = first >= 0xc2 && first <= 0xdf && second >= 0x80 && second <= 0xbf;
  const shown = isLetter ? quote(`%${String.fromCharCode(((first & 0x1f) << 6) | (second & 0x3f))}`) : `"${Array.from(piece, quoteByte).join("")}"`;
  return `invalid URL escape ${shown}`;
}

function quoteByte(byte: string): string {
  return byte > "\u007F" ? `\\x${byte.charCodeAt(0).toString(16)}` : quote(byte).slice(1, -1);
}
