import type { Span } from "../source/span.ts";
import { skipSpace } from "../source/unicode.ts";

/**
 * Where the characters of a flag stand in the source, whose quotes, escapes and continued lines the parser took away.
 * @param value the flag as the parser read it between the span's ends
 * @returns the offset of each character; undefined where the two do not fit together
 */
export function mapToSource(text: string, { start, end }: Span, value: string, escape: string): ((index: number) => number) | undefined {
  if (end - start === value.length && text.startsWith(value, start)) return (index) => start + index;
  const places: number[] = [];
  let quote = "";
  let at = start;
  while (at < end) {
    const character = text.charAt(at);
    const next = character === escape ? findNextLine(text, at, end) : undefined;
    if (next !== undefined) at = next;
    else if (quote === "" ? character === '"' || character === "'" : character === quote) {
      quote = quote === "" ? character : "";
      at += 1;
    } else {
      const from = character === escape && at + 1 < end ? at + 1 : at;
      if (text.charAt(from) !== value.charAt(places.length)) return undefined;
      places.push(from);
      at = from + 1;
    }
  }
  return places.length === value.length ? (index) => places[index] ?? end : undefined;
}

/** Where the text goes on behind a continuation mark, comments and empty lines left out; undefined where the character is none. */
export function findNextLine(text: string, mark: number, end: number): number | undefined {
  let at = mark + 1;
  while (at < end && (text.charAt(at) === " " || text.charAt(at) === "\t" || text.charAt(at) === "\r")) at += 1;
  if (at >= end || text.charAt(at) !== "\n") return undefined;
  for (let line = at + 1; ; ) {
    const newline = text.indexOf("\n", line);
    const lineEnd = newline === -1 || newline > end ? end : newline;
    const content = skipSpace(text, line, lineEnd);
    if (lineEnd === end || (content < lineEnd && text.charAt(content) !== "#")) return Math.min(line, end);
    line = lineEnd + 1;
  }
}
