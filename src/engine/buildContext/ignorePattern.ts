import { matchesWhole, readLinearExpression } from "./linearExpression.ts";
import type { LinearExpression } from "./linearExpression.ts";

/** How a pattern is compared with a path: as Docker decides it from the pattern's characters. */
type Matcher =
  | { readonly kind: "exact" }
  | { readonly kind: "prefix"; readonly prefix: string }
  | { readonly kind: "suffix"; readonly suffix: string }
  | { readonly kind: "expression"; readonly expression: LinearExpression }
  /** Well-formed for one of Docker's two readers and not for the other: it fails when it is used. */
  | { readonly kind: "broken" };

/** One line of a .dockerignore. */
export interface IgnorePattern {
  /** Cleaned, without a leading slash and `!`. */
  readonly text: string;
  readonly isException: boolean;
  readonly matcher: Matcher;
}

/** Docker's complaint about a pattern, as the file is read or as the pattern is used. */
export const BAD_PATTERN = "syntax error in pattern";

/** Reads a cleaned pattern; undefined where Docker refuses it at once (patternmatcher, New). */
export function readIgnorePattern(text: string, isException: boolean): IgnorePattern | undefined {
  return isWellFormed(text) ? { text, isException, matcher: compile(text) } : undefined;
}

/** Whether the pattern matches exactly this path; undefined where it cannot be used (patternmatcher, Pattern.match). */
export function matchesPath({ text, matcher }: IgnorePattern, path: string): boolean | undefined {
  switch (matcher.kind) {
    case "exact":
      return path === text;
    case "prefix":
      return path.startsWith(matcher.prefix);
    case "suffix":
      // `**/foo` matches `foo` too.
      return path.endsWith(matcher.suffix) || (matcher.suffix.startsWith("/") && path === matcher.suffix.slice(1));
    case "expression":
      return matchesWhole(matcher.expression, path);
    case "broken":
      return undefined;
  }
}

/**
 * Turns a pattern into what it is compared by (patternmatcher, Pattern.compile). What stands at its beginning decides
 * much: behind a leading `**` plain text is compared with the path's end alone, so that `**foo` matches `barfoo`.
 */
function compile(text: string): Matcher {
  const characters = [...text.replace(/^\uFEFF/, "")];
  let kind: "exact" | "prefix" | "suffix" | "expression" = "exact";
  let source = "";
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? "";
    const isLeading = at === 0;
    if (character === "*" && characters[at + 1] === "*") {
      at += characters[at + 2] === "/" ? 2 : 1;
      const isLast = at === characters.length - 1;
      if (isLast && kind === "exact") kind = "prefix";
      else {
        source += isLast ? ".*" : "(.*/)?";
        kind = "expression";
      }
      if (isLeading) kind = "suffix";
    } else if (character === "*" || character === "?") {
      source += character === "*" ? "[^/]*" : "[^/]";
      kind = "expression";
    } else if (character === "\\") {
      at += 1;
      source += `\\${characters[at] ?? ""}`;
      kind = "expression";
    } else if (character === "[" || character === "]") {
      source += character;
      kind = "expression";
    } else source += /[.+()|{}$]/.test(character) ? `\\${character}` : character;
  }
  switch (kind) {
    case "exact":
      return { kind };
    case "prefix":
      return { kind, prefix: text.slice(0, -2) };
    case "suffix":
      return { kind, suffix: text.slice(2) };
    case "expression": {
      const expression = readLinearExpression(source);
      return expression ? { kind, expression } : { kind: "broken" };
    }
  }
}

/** The syntax check of Go's filepath.Match: escapes escape something, sets are closed and hold whole ranges. */
function isWellFormed(pattern: string): boolean {
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern.charAt(at) === "\\") {
      at += 1;
      if (at >= pattern.length) return false;
    } else if (pattern.charAt(at) === "[") {
      const end = findSetEnd(pattern, at);
      if (end === -1) return false;
      at = end;
    }
  }
  return true;
}

/** Offset of the bracket that closes a set; -1 for a malformed one. */
function findSetEnd(pattern: string, start: number): number {
  let at = start + (pattern.charAt(start + 1) === "^" ? 2 : 1);
  for (let isFirst = true; isFirst || pattern.charAt(at) !== "]"; isFirst = false) {
    at = skipMember(pattern, at);
    if (at !== -1 && pattern.charAt(at) === "-") at = skipMember(pattern, at + 1);
    if (at === -1) return -1;
  }
  return at;
}

/** Offset behind one character of a set, escaped or not; -1 where none may stand or the pattern ends with it. */
function skipMember(pattern: string, at: number): number {
  const character = pattern.charAt(at);
  if (character === "" || character === "-" || character === "]") return -1;
  const from = character === "\\" ? at + 1 : at;
  const code = pattern.codePointAt(from);
  const end = from + (code !== undefined && code > 0xffff ? 2 : 1);
  return end < pattern.length ? end : -1;
}
