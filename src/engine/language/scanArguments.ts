import type { Span } from "../source/span.ts";
import { findNextLine } from "./sourceMap.ts";
import type { TokenList } from "./tokenList.ts";

/** How the words behind a keyword are written. */
export interface ArgumentStyle {
  /** The escape directive's character, which continues lines. */
  readonly continuation: string;
  /** What takes the meaning from the character behind it: a shell has its own. */
  readonly escape: string;
  readonly hasVariables: boolean;
  /** `&&`, `|`, `;` and the like part commands. */
  readonly hasShellOperators: boolean;
  readonly isJson: boolean;
  /** Quotes make strings; those of a flag are the parser's own. */
  readonly hasStrings: boolean;
}

const SHELL_OPERATOR = /&&|\|\||>>|<<<|[|;&<>]/y;
const VARIABLE_NAME = /\w+|[@*#?$!-]/y;

/** Characters that may mean something, by their code; all others are read over in one go. */
const MARKS = Uint8Array.from({ length: 128 }, (_, code) => ("\\`\"'$&|;<>[],\r\n \t".includes(String.fromCharCode(code)) ? 1 : 0));

/**
 * Marks strings, variables, operators and continued lines between two offsets.
 * @param skipped what to leave alone, in order: comments among the lines, beginnings of heredocs
 */
export function scanArguments(list: TokenList, text: string, { start, end }: Span, skipped: readonly Span[], style: ArgumentStyle): void {
  let skip = 0;
  let quote = "";
  let quoteStart = -1;
  let at = start;
  while (at < end) {
    while ((skipped[skip]?.end ?? Infinity) <= at) skip += 1;
    const inner = skipped[skip];
    if (inner && inner.start <= at) {
      at = inner.end;
      continue;
    }
    const plainEnd = skipPlain(text, at, end);
    if (plainEnd > at) {
      at = plainEnd;
      continue;
    }
    const character = text.charAt(at);
    if (character === style.continuation) {
      const next = isLineEnd(text, at + 1, end) ? findNextLine(text, at, end) ?? end : undefined;
      if (next !== undefined) {
        list.add({ start: at, end: at + 1 }, "continuation");
        at = next;
        continue;
      }
    }
    if (character === style.escape && quote !== "'") at += 2;
    else if (style.hasStrings && (character === '"' || character === "'")) {
      if (quote === "") {
        quote = style.isJson && character === "'" ? "" : character;
        quoteStart = at;
      } else if (quote === character) {
        list.add({ start: quoteStart, end: at + 1 }, "string");
        quote = "";
      }
      at += 1;
    } else if (character === "$" && style.hasVariables && quote !== "'") at = addVariable(list, text, at, end);
    else if (quote === "" && (style.isJson ? "[],".includes(character) : style.hasShellOperators && "&|;<>".includes(character))) {
      const width = style.isJson ? 1 : matchAt(SHELL_OPERATOR, text, at);
      list.add({ start: at, end: at + width }, "operator");
      at += width;
    } else at += 1;
  }
}

/** Marks `$name` or `${…}`, braces nested; gives where to go on. */
export function addVariable(list: TokenList, text: string, at: number, end: number): number {
  if (text.charAt(at + 1) !== "{") {
    const width = matchAt(VARIABLE_NAME, text, at + 1);
    if (width > 0) list.add({ start: at, end: Math.min(end, at + 1 + width) }, "variable");
    return at + 1 + width;
  }
  let depth = 0;
  let next = at + 1;
  for (; next < end; next += 1) {
    const character = text.charAt(next);
    if (character === "\n") break;
    if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth > 0) continue;
      list.add({ start: at, end: next + 1 }, "variable");
      return next + 1;
    }
  }
  // Looking for the ends of the inner ones too would take the square of a hostile line's time.
  return next;
}

function skipPlain(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && MARKS[text.charCodeAt(at)] !== 1) at += 1;
  return at;
}

function isLineEnd(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && (text.charAt(at) === " " || text.charAt(at) === "\t" || text.charAt(at) === "\r")) at += 1;
  return at >= end || text.charAt(at) === "\n";
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
