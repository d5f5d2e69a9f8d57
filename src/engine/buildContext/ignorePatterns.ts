import { cleanPath } from "../source/paths.ts";
import { trimSpace, utf8Length } from "../source/unicode.ts";
import { compileIgnorePattern, matchesIgnorePattern } from "./ignorePattern.ts";
import type { IgnoreDialect, IgnorePattern } from "./ignorePattern.ts";
import { isPathPattern } from "./pathPattern.ts";

/** A .dockerignore, read. */
export interface IgnorePatterns {
  readonly dialect: IgnoreDialect;
  readonly patterns: readonly IgnorePattern[];
  readonly hasExceptions: boolean;
}

/** A pattern that Docker refuses, with its words and the line that Docker does not tell, counted from 1. */
export type ParsedIgnore = { readonly ignore: IgnorePatterns } | { readonly error: string; readonly line: number };

/** Bytes of a line that Go's scanner can hold. */
const LONGEST_LINE = 65_535;

/** Reads a .dockerignore (moby/patternmatcher/ignorefile, ReadAll; patternmatcher.New). */
export function parseIgnoreFile(text: string, dialect: IgnoreDialect = "current"): ParsedIgnore {
  const lines = text.split("\n");
  const tooLong = lines.findIndex((it) => it.length > LONGEST_LINE / 3 && utf8Length(it) > LONGEST_LINE);
  if (tooLong !== -1) return { error: describeLongLine(dialect), line: tooLong + 1 };
  return readIgnorePatterns(
    lines.map((it, index) => normalizeLine(index === 0 ? it.replace(/^\uFEFF/, "") : it)),
    dialect,
  );
}

/** Reads patterns that stand one by one, as those of `COPY --exclude` do (patternmatcher.New). */
export function readIgnorePatterns(texts: readonly string[], dialect: IgnoreDialect = "current"): ParsedIgnore {
  const patterns: IgnorePattern[] = [];
  for (const [index, text] of texts.entries()) {
    const written = trimSpace(text);
    if (written === "") continue;
    const line = index + 1;
    // Cleaned with its mark, which makes `!/` a lone one and takes the mark off `!../..`.
    const cleaned = cleanPath(written);
    const isException = cleaned.startsWith("!");
    if (cleaned === "!") return { error: 'illegal exclusion pattern: "!"', line };
    const path = isException ? cleaned.slice(1) : cleaned;
    if (!isPathPattern(path)) return { error: "syntax error in pattern", line };
    patterns.push({ text: path, isException, line, matcher: compileIgnorePattern(path, dialect) });
  }
  return { ignore: { dialect, patterns, hasExceptions: patterns.some((it) => it.isException) } };
}

/** Whether a path or a folder above it is left out (patternmatcher, MatchesOrParentMatches). */
export function isIgnored(ignore: IgnorePatterns, path: string): boolean {
  return findIgnoring(ignore, path) !== undefined;
}

/** The pattern that leaves a path or a folder above it out; undefined where none does in the end. */
export function findIgnoring({ patterns }: IgnorePatterns, path: string): IgnorePattern | undefined {
  const candidates = [path, ...parentsOf(path)];
  let ignoring: IgnorePattern | undefined;
  for (const pattern of patterns) {
    // A pattern can only change what its predecessors said.
    if (pattern.isException !== (ignoring !== undefined)) continue;
    if (candidates.some((it) => matchesIgnorePattern(pattern, it))) ignoring = pattern.isException ? undefined : pattern;
  }
  return ignoring;
}

/** What a build context with a .dockerignore holds in any case. */
const STANDING_FILES = [".dockerignore", "Dockerfile"];

/** Whether a client that sends these files, and those that every context has, comes to a pattern that cannot be compared. Older releases compared every one. */
export function comesToBroken({ patterns, dialect }: IgnorePatterns, files: readonly string[] = []): boolean {
  if (!patterns.some((it) => it.matcher.kind === "broken")) return false;
  if (dialect !== "current") return true;
  const paths = new Set([...STANDING_FILES, ...files].map((it) => it.replace(/\/$/, "")).flatMap((it) => [it, ...parentsOf(it)]));
  return [...paths].some((it) => comesToBrokenAt(patterns, it));
}

function comesToBrokenAt(patterns: readonly IgnorePattern[], path: string): boolean {
  const candidates = [path, ...parentsOf(path)];
  let isLeftOut = false;
  for (const pattern of patterns) {
    if (pattern.isException !== isLeftOut) continue;
    if (pattern.matcher.kind === "broken") return true;
    if (candidates.some((it) => matchesIgnorePattern(pattern, it))) isLeftOut = !isLeftOut;
  }
  return false;
}

/** Whether the patterns leave out all there is at the root. */
export function ignoresEverything({ patterns }: IgnorePatterns): boolean {
  return patterns.some((it) => !it.isException && (it.text === "*" || it.text === "**" || it.text === "**/*"));
}

/** A line as a pattern, with its `!`; empty for a comment and for nothing. A comment begins with the line itself. */
function normalizeLine(raw: string): string {
  const line = raw.startsWith("#") ? "" : trimSpace(raw);
  const isException = line.startsWith("!");
  const rest = isException ? trimSpace(line.slice(1)) : line;
  const cleaned = rest === "" ? "" : cleanPath(rest);
  const path = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
  return isException ? `!${path}` : path;
}

function describeLongLine(dialect: IgnoreDialect): string {
  const message = "bufio.Scanner: token too long";
  return dialect === "current" ? `failed parsing .dockerignore: ${message}` : `Error reading .dockerignore: ${message}`;
}

/** The folders above a path, as the matcher cuts them: of `a/b/c` these are `a` and `a/b`, of `/a` the empty path. */
function parentsOf(path: string): readonly string[] {
  const slash = path.lastIndexOf("/");
  const folder = slash === -1 ? "." : cleanPath(path.slice(0, slash + 1));
  if (folder === ".") return [];
  const parts = folder.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
