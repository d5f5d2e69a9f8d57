import { isSpace, skipSpace } from "../source/unicode.ts";
import { CURRENT_LINES } from "./dialect.ts";
import type { LineDialect } from "./dialect.ts";

export type DirectiveName = "syntax" | "escape" | "check";

const FORM = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+?)[\t\n\f\r ]*$/;

/**
 * Reads one line as a directive; the marker is `#` in a file and empty in a comment already stripped.
 * Undefined where the line is none (parser/directives.go, ParseLine).
 */
export function readDirective(
  line: string,
  marker: string,
  dialect: LineDialect = CURRENT_LINES,
): { readonly name: DirectiveName; readonly value: string } | undefined {
  if (!line.startsWith(marker)) return undefined;
  const start = skipSpace(line, marker.length, line.length);
  if (dialect.directiveBlanks === "ascii" && !/^[\t\n\f\r ]*$/.test(line.slice(marker.length, start))) return undefined;
  const body = line.slice(start);
  if (!isAsciiLetter(body.charCodeAt(0))) return undefined;
  const match = FORM.exec(body);
  if (!match) return undefined;
  const name = match[1]?.toLowerCase();
  if (name !== "syntax" && name !== "escape" && name !== "check") return undefined;
  return dialect.directives.has(name) ? { name, value: match[2] ?? "" } : undefined;
}

/**
 * The value of a directive in the file's first lines, cut at the first space, as the front end looks it up
 * before it parses (parser/directives.go, ParseDirective): a line that begins with white space ends the block.
 */
export function findDirective(text: string, name: DirectiveName): { readonly value: string; readonly line: number } | undefined {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let number = 1;
  if (text.startsWith("#!", at)) {
    const end = text.indexOf("\n", at);
    if (end === -1) return undefined;
    at = end + 1;
    number += 1;
  }
  const seen = new Set<DirectiveName>();
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) return undefined;
    const newline = text.indexOf("\n", at);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(at, text.charCodeAt(end - 1) === 0x0d ? end - 1 : end);
    const directive = readDirective(line, "#");
    if (!directive || seen.has(directive.name)) return undefined;
    if (directive.name === name) return { value: directive.value.split(" ", 1)[0] ?? "", line: number };
    seen.add(directive.name);
    at = end + 1;
    number += 1;
  }
  return undefined;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
