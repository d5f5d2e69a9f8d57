import { isAsciiSpace, isSpace, utf8Bytes, utf8Length } from "../source/unicode.ts";
import type { Word } from "./words.ts";

export interface SplitFlags {
  readonly flags: readonly Word[];
  /** Offset where the arguments begin. */
  readonly rest: number;
}

const NO_FLAGS: readonly Word[] = [];

/**
 * Takes the leading `--` words off an instruction's rest (parser/split_command.go, extractBuilderFlags).
 * Quotes group and go; the escape character goes and keeps what follows it. A bare `--` ends the flags.
 */
export function splitFlags(text: string, start: number, escape: string): SplitFlags {
  let at = start;
  // Of a blank beyond ASCII the first byte is none.
  while (at < text.length && isAsciiSpace(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) !== 0x2d || text.charCodeAt(at + 1) !== 0x2d) return { flags: NO_FLAGS, rest: at };
  return isAscii(text, start) ? readFlags(text, at, escape) : splitFlagBytes(text, at, escape);
}

function readFlags(text: string, start: number, escape: string): SplitFlags {
  const flags: Word[] = [];
  const escapeCode = escape.charCodeAt(0);
  let at = start;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 0x2d || text.charCodeAt(at + 1) !== 0x2d) return { flags, rest: at };
    const from = at;
    let value = "";
    let isQuoted = false;
    let quoteCode = 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (quoteCode === 0 && isSpace(code)) break;
      if (quoteCode === 0 && (code === 0x22 || code === 0x27)) {
        quoteCode = code;
        isQuoted = true;
      } else if (code === quoteCode && quoteCode !== 0) quoteCode = 0;
      else if (code === escapeCode) {
        if (at + 1 < text.length) {
          at += 1;
          value += text.charAt(at);
        } else quoteCode = 0;
      } else value += text.charAt(at);
    }
    if (value === "--") return { flags, rest: at };
    if (isQuoted || value !== "") flags.push({ start: from, end: at, value });
    if (at >= text.length) return { flags, rest: at };
  }
}

/** BuildKit reads flags byte by byte: a letter beyond ASCII comes apart, and some of its bytes count as blanks. */
function splitFlagBytes(text: string, start: number, escape: string): SplitFlags {
  const split = readFlags(utf8Bytes(text.slice(start)), 0, escape);
  const offsets = [split.rest, ...split.flags.flatMap((it) => [it.start, it.end])].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let bytes = 0;
  let at = start;
  for (const offset of offsets) {
    while (bytes < offset && at < text.length) {
      const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      bytes += utf8Length(text, at, at + width);
      at += width;
    }
    places.set(offset, at);
  }
  const place = (offset: number): number => places.get(offset) ?? text.length;
  return {
    flags: split.flags.map((it) => ({ start: place(it.start), end: place(it.end), value: it.value })),
    rest: place(split.rest),
  };
}

function isAscii(text: string, start: number): boolean {
  for (let at = start; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
