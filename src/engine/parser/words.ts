import { isSpace } from "../source/unicode.ts";

/** A piece of a joined line, by offsets in it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The blanks that part words where quotes do not count. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0b || code === 0x0c || code === 0x0d;
}

/** Words at blanks, quotes not heeded: FROM, EXPOSE and the plain forms of COPY, ADD and VOLUME. */
export function splitAtBlanks(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  if (start >= end) return words;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !isBlank(text.charCodeAt(at))) continue;
    words.push({ start: from, end: at, value: text.slice(from, at) });
    while (at + 1 < end && isBlank(text.charCodeAt(at + 1))) at += 1;
    from = at + 1;
  }
  return words;
}

/**
 * Words at white space, quotes and escapes grouping but kept: ENV, LABEL and ARG
 * (parser/line_parsers.go, parseWords). An escape at the very end is dropped.
 */
export function splitQuotedWords(text: string, start: number, end: number, escape: string): Word[] {
  const words: Word[] = [];
  const escapeCode = escape.charCodeAt(0);
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at += 1;
    if (at >= end) break;
    const from = at;
    let quoteCode = 0;
    let isCutShort = false;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (quoteCode === 0 && isSpace(code)) break;
      if (code === escapeCode && quoteCode !== 0x27) {
        if (at + 1 >= end) {
          isCutShort = true;
          continue;
        }
        at += 1;
      } else if (quoteCode === 0 && (code === 0x22 || code === 0x27)) quoteCode = code;
      else if (code === quoteCode) quoteCode = 0;
    }
    const value = text.slice(from, isCutShort ? at - 1 : at);
    if (value !== "") words.push({ start: from, end: at, value });
  }
  return words;
}
