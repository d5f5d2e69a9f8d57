import { ExpressionMatcher } from "./expressionMatcher.ts";
import { compileProgram } from "./expressionProgram.ts";
import { parseGoExpression } from "./goExpression.ts";

/** Whose rules: those of moby/patternmatcher, or those of Docker 20.10, which escaped less. */
export type IgnoreDialect = "current" | "docker-20";

/** One line of a .dockerignore. */
export interface IgnorePattern {
  /** Cleaned, without a leading slash and `!`. */
  readonly text: string;
  readonly isException: boolean;
  /** Counted from 1. */
  readonly line: number;
  readonly matcher: IgnoreMatcher;
}

/** How a pattern is compared with a path. `broken`: its expression is none, so that comparing fails. */
export type IgnoreMatcher =
  | { readonly kind: "exact" }
  | { readonly kind: "prefix"; readonly prefix: string }
  | { readonly kind: "suffix"; readonly suffix: string }
  /** Every path that fits begins with `head` and ends with `tail`: few others need a closer look. */
  | { readonly kind: "expression"; readonly head: string; readonly tail: string; readonly expression: ExpressionMatcher }
  | { readonly kind: "broken" };

/** Whether the pattern fits this very path; folders above it are the caller's business (patternmatcher, Pattern.match). */
export function matchesIgnorePattern({ text, matcher }: IgnorePattern, path: string): boolean {
  switch (matcher.kind) {
    case "exact":
      return path === text;
    case "prefix":
      return path.startsWith(matcher.prefix);
    case "suffix":
      return path.endsWith(matcher.suffix) || (matcher.suffix.startsWith("/") && path === matcher.suffix.slice(1));
    case "expression":
      return path.startsWith(matcher.head) && path.endsWith(matcher.tail) && matcher.expression.matches(path);
    case "broken":
      return false;
  }
}

/**
 * Makes a cleaned pattern ready (patternmatcher, Pattern.compile). Docker means to escape `{`, `|` and `}` too, but its table of
 * characters has room for none that high.
 */
export function compileIgnorePattern(text: string, dialect: IgnoreDialect): IgnoreMatcher {
  const translation = translate(text, dialect === "current" ? /[.+()$]/ : /[.$]/);
  if (dialect === "current") {
    if (translation.kind === "exact") return { kind: "exact" };
    if (translation.kind === "prefix") return { kind: "prefix", prefix: text.slice(0, -2) };
    if (translation.kind === "suffix") return { kind: "suffix", suffix: text.slice(2) };
  }
  const expression = parseGoExpression(`^${translation.source}$`);
  const program = expression && compileProgram(expression);
  return program ? { kind: "expression", ...findEnds(text), expression: new ExpressionMatcher(program) } : { kind: "broken" };
}

/** What stands before the first wildcard and behind the last one; nothing where a character may part the pattern or make a letter optional. */
function findEnds(text: string): { readonly head: string; readonly tail: string } {
  if (/[+(){}|^[\]\\\uFEFF]/.test(text)) return { head: "", tail: "" };
  const head = /^[^*?]*/.exec(text)?.[0] ?? "";
  const tail = text.slice(Math.max(text.lastIndexOf("*"), text.lastIndexOf("?")) + 1);
  // The slash behind `**` need not be there.
  return { head, tail: tail.replace(/^\//, "") };
}

interface Translation {
  readonly kind: "exact" | "prefix" | "suffix" | "expression";
  readonly source: string;
}

/** Writes a pattern as a regular expression, sets and escapes as they stand, and notes where a plain comparison will do. */
function translate(text: string, escaped: RegExp): Translation {
  // Go's scanner drops a byte order mark, and the plain comparisons do not.
  const characters = Array.from(text.replace(/^\uFEFF/, ""));
  let kind: Translation["kind"] = "exact";
  let source = "";
  let isFirst = true;
  for (let at = 0; at < characters.length; at += 1, isFirst = false) {
    const character = characters[at] ?? "";
    if (character === "*" && characters[at + 1] === "*") {
      at += characters[at + 2] === "/" ? 2 : 1;
      const isLast = at + 1 >= characters.length;
      source += isLast ? ".*" : "(.*/)?";
      kind = isFirst ? "suffix" : isLast && kind === "exact" ? "prefix" : "expression";
    } else if (character === "*" || character === "?") {
      source += character === "*" ? "[^/]*" : "[^/]";
      kind = "expression";
    } else if (character === "\\") {
      at += 1;
      source += `\\${characters[at] ?? ""}`;
      if (at < characters.length) kind = "expression";
    } else if (escaped.test(character)) source += `\\${character}`;
    else {
      source += character;
      if (character === "[" || character === "]") kind = "expression";
    }
  }
  return { kind, source };
}
