import { skipSpace } from "../source/unicode.ts";
import type { LineDialect } from "./dialect.ts";

/** What a JSON form can turn out to be: an array of strings, an array of something else, or no JSON at all. */
export type JsonArray = { readonly kind: "strings"; readonly values: readonly string[] } | { readonly kind: "notStrings" } | { readonly kind: "notJson" };

const NOT_JSON: JsonArray = { kind: "notJson" };

/** Reads an instruction's arguments as a JSON array (parser/line_parsers.go, parseJSON). */
export function readJsonArray(text: string, start: number, end: number, behind: LineDialect["behindJson"] = "blanks"): JsonArray {
  const from = skipSpace(text, start, end);
  if (text.charCodeAt(from) !== 0x5b || from >= end || isTooDeep(text, from, end)) return NOT_JSON;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.slice(from, behind === "anything" ? findArrayEnd(text, from, end) : end));
  } catch {
    return NOT_JSON;
  }
  if (!Array.isArray(parsed)) return NOT_JSON;
  const values: string[] = [];
  for (const value of parsed as unknown[]) {
    // Go cannot store a number as large as 1e999 and takes the whole for no JSON.
    if (value === Infinity || value === -Infinity) return NOT_JSON;
    if (typeof value !== "string") return { kind: "notStrings" };
    values.push(replaceLoneSurrogates(value));
  }
  return { kind: "strings", values };
}

/** Offsets of each string of a JSON array known to be one, quotes included. */
export function findJsonStrings(text: string, start: number, end: number): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let at = start; at < end; at += 1) {
    if (text.charCodeAt(at) !== 0x22) continue;
    const from = at;
    for (at += 1; at < end && text.charCodeAt(at) !== 0x22; at += 1) if (text.charCodeAt(at) === 0x5c) at += 1;
    found.push([from, Math.min(at + 1, end)]);
  }
  return found;
}

/** Offset behind the bracket that closes the array, `end` if none does. */
function findArrayEnd(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at += 1; at < end && text.charCodeAt(at) !== 0x22; at += 1) if (text.charCodeAt(at) === 0x5c) at += 1;
    } else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return end;
}

/** Go's reader gives up where arrays and objects are nested deeper than this. */
const DEEPEST = 10_000;

function isTooDeep(text: string, start: number, end: number): boolean {
  if (end - start <= DEEPEST) return false;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at += 1; at < end && text.charCodeAt(at) !== 0x22; at += 1) if (text.charCodeAt(at) === 0x5c) at += 1;
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

function replaceLoneSurrogates(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
