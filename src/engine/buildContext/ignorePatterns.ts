import { cleanPath } from "../source/paths.ts";
import { trimSpace } from "../source/unicode.ts";

/** One line of a .dockerignore. */
export interface IgnorePattern {
  /** Cleaned, without a leading slash and `!`. */
  readonly text: string;
  readonly isException: boolean;
  /** Parts between slashes, each compiled. */
  readonly expression: RegExp;
}

/** A .dockerignore, read. */
export interface IgnorePatterns {
  readonly patterns: readonly IgnorePattern[];
  readonly hasExceptions: boolean;
}

/** A pattern that Docker refuses, with its words. */
export type ParsedIgnore = { readonly ignore: IgnorePatterns } | { readonly error: string };

/** Reads a .dockerignore (moby/patternmatcher/ignorefile, ReadAll; patternmatcher.New). */
export function parseIgnoreFile(text: string): ParsedIgnore {
  const patterns: IgnorePattern[] = [];
  for (const [number, raw] of text.replace(/^\uFEFF/, "").split("\n").entries()) {
    const written = number === 0 ? raw.replace(/^\uFEFF/, "") : raw;
    if (written.startsWith("#")) continue;
    const line = trimSpace(written);
    if (line === "") continue;
    const isException = line.startsWith("!");
    const rest = isException ? trimSpace(line.slice(1)) : line;
    if (isException && rest === "") return { error: 'illegal exclusion pattern: "!"' };
    const cleaned = rest === "" ? "" : cleanPath(rest);
    const path = cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned;
    const expression = compilePattern(path);
    if (!expression) return { error: `syntax error in pattern` };
    patterns.push({ text: path, isException, expression });
  }
  return { ignore: { patterns, hasExceptions: patterns.some((it) => it.isException) } };
}

/** Whether a path or a folder above it is left out (patternmatcher, MatchesOrParentMatches). */
export function isIgnored({ patterns }: IgnorePatterns, path: string): boolean {
  const parts = path.replace(/^\/+/, "").split("/");
  const candidates = [path, ...parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"))];
  let ignored = false;
  for (const pattern of patterns) {
    // A pattern can only change what its predecessors said.
    if (pattern.isException !== ignored) continue;
    if (candidates.some((it) => pattern.expression.test(it))) ignored = !pattern.isException;
  }
  return ignored;
}

/** Whether the patterns leave out all there is at the root. */
export function ignoresEverything({ patterns }: IgnorePatterns): boolean {
  return patterns.some((it) => !it.isException && (it.text === "*" || it.text === "**" || it.text === "**/*"));
}

/** Docker's pattern as an expression: `**` any folders, `*` and `?` within one name, `[…]` sets. Undefined where it is malformed. */
function compilePattern(pattern: string): RegExp | undefined {
  let source = "^";
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern.charAt(at);
    if (character === "*" && pattern.charAt(at + 1) === "*") {
      at += 1;
      if (pattern.charAt(at + 1) === "/") at += 1;
      source += at + 1 >= pattern.length ? ".*" : "(?:.*/)?";
    } else if (character === "*") source += "[^/]*";
    else if (character === "?") source += "[^/]";
    else if (character === "\\") {
      at += 1;
      if (at >= pattern.length) return undefined;
      source += escapeExpression(pattern.charAt(at));
    } else if (character === "[") {
      const end = pattern.indexOf("]", at + 2);
      if (end === -1) return undefined;
      source += `[${pattern.slice(at + 1, end).replace(/\\/g, "\\\\")}]`;
      at = end;
    } else source += escapeExpression(character);
  }
  try {
    return new RegExp(`${source}$`, "su");
  } catch {
    return undefined;
  }
}

function escapeExpression(character: string): string {
  return /[$()*+.?[\\\]^{|}/]/.test(character) ? `\\${character}` : character;
}
