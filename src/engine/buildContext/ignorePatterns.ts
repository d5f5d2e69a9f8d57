import { cleanPath } from "../source/paths.ts";
import { Refusal } from "../source/refusal.ts";
import { trimSpace, utf8Length } from "../source/unicode.ts";
import { BAD_PATTERN, matchesPath, readIgnorePattern } from "./ignorePattern.ts";
import type { IgnorePattern } from "./ignorePattern.ts";

/** A .dockerignore, read. */
export interface IgnorePatterns {
  readonly patterns: readonly IgnorePattern[];
  readonly hasExceptions: boolean;
}

/** A pattern that Docker refuses, with its words. */
export type ParsedIgnore = { readonly ignore: IgnorePatterns } | { readonly error: string };

/** Go's line scanner holds this many bytes, the newline included. */
const LONGEST_LINE_BYTES = 65536;

/** Reads a .dockerignore (moby/patternmatcher/ignorefile, ReadAll; patternmatcher.New). */
export function parseIgnoreFile(text: string): ParsedIgnore {
  const lines = text.split("\n");
  if (lines.some((line, index) => utf8Length(line) >= LONGEST_LINE_BYTES + (index === lines.length - 1 ? 0 : 1))) {
    return { error: "failed parsing .dockerignore: bufio.Scanner: token too long" };
  }
  const patterns: IgnorePattern[] = [];
  for (const line of lines.map(normalizeLine)) {
    if (line === "") continue;
    const isException = line.startsWith("!");
    if (line === "!") return { error: 'illegal exclusion pattern: "!"' };
    const pattern = readIgnorePattern(isException ? line.slice(1) : line, isException);
    if (!pattern) return { error: BAD_PATTERN };
    patterns.push(pattern);
  }
  return { ignore: { patterns, hasExceptions: patterns.some((it) => it.isException) } };
}

/** A line cleaned, without its leading slash, with `!` in front of an exception; empty for a comment. */
function normalizeLine(line: string, index: number): string {
  const written = index === 0 ? line.replace(/^\uFEFF/, "") : line;
  const trimmed = trimSpace(written);
  if (written.startsWith("#") || trimmed === "") return "";
  const isException = trimmed.startsWith("!");
  const rest = isException ? trimSpace(trimmed.slice(1)) : trimmed;
  const cleaned = rest === "" ? "" : cleanPath(rest);
  const relative = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
  // What the slash leaves behind is read once more: `/!a` is an exception, and the blank of `/ a` goes.
  return isException ? `!${relative}` : trimSpace(relative);
}

/**
 * Whether a cleaned path or a folder above it is left out (patternmatcher, MatchesOrParentMatches). Throws Docker's
 * refusal of a pattern that turns out to be malformed as it is used.
 */
export function isIgnored({ patterns }: IgnorePatterns, path: string): boolean {
  const folders = foldersAbove(path);
  let ignored = false;
  for (const pattern of patterns) {
    // A pattern can only change what its predecessors said.
    if (pattern.isException !== ignored) continue;
    const matches = matchesPath(pattern, path);
    if (matches === undefined) throw new Refusal(BAD_PATTERN);
    if (matches || folders.some((it) => matchesPath(pattern, it) === true)) ignored = !pattern.isException;
  }
  return ignored;
}

/** Whether the patterns leave out all there is at the root. */
export function ignoresEverything({ patterns }: IgnorePatterns): boolean {
  return patterns.some((it) => !it.isException && (it.text === "*" || it.text === "**" || it.text === "**/*"));
}

/** The folders above a path; above an absolute one also the empty name, which `*` matches. */
function foldersAbove(path: string): readonly string[] {
  const slash = path.lastIndexOf("/");
  if (slash === -1) return [];
  if (slash === 0) return ["", "/"];
  const parts = path.slice(0, slash).split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
