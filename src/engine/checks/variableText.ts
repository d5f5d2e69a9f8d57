import type { Ast, InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";

/** A variable as it stands in the text: `$name` or `${name…}`. */
export interface VariableUse {
  readonly name: string;
  readonly span: Span;
  /** What follows the name between braces, up to two characters: `:-`, `%`. */
  readonly modifier: string;
}

const NO_USES: readonly VariableUse[] = [];
const VARIABLE = /\$(?:\{([\p{L}\p{N}_]+)([^\p{L}\p{N}_}]{0,2})[^{}]*\}?|([\p{L}_][\p{L}\p{N}_]*))/gu;

/**
 * All variables between two offsets, in order; those behind the escape character and in single quotes left out. With
 * `isWanted` only those of such a name.
 */
export function findVariables(
  text: string,
  { start, end }: Span,
  { escape, heedsQuotes, isWanted }: { readonly escape: string; readonly heedsQuotes: boolean; readonly isWanted?: (name: string) => boolean },
): readonly VariableUse[] {
  const piece = text.slice(start, end);
  const first = piece.indexOf("$");
  if (first === -1) return NO_USES;
  const uses: VariableUse[] = [];
  let quoted: readonly Span[] | undefined;
  let at = 0;
  VARIABLE.lastIndex = first;
  for (let match = VARIABLE.exec(piece); match; match = VARIABLE.exec(piece)) {
    const { index } = match;
    const name = match[1] ?? match[3] ?? "";
    if (isWanted && !isWanted(name)) continue;
    quoted ??= heedsQuotes && piece.includes("'") ? findSingleQuoted(piece, escape) : [];
    while ((quoted[at]?.end ?? Infinity) <= index) at += 1;
    const isQuoted = (quoted[at]?.start ?? Infinity) <= index;
    if (isQuoted || isEscaped(piece, index, escape)) continue;
    uses.push({ name, modifier: match[2] ?? "", span: { start: start + index, end: start + index + match[0].length } });
  }
  return uses;
}

/** Where an instruction uses each of its variables for the first time; only where a name has no other place, in single quotes. */
export function indexFirstUses({ text, escape }: Ast, { keywordSpan, span }: InstructionNode): ReadonlyMap<string, Span> {
  const whole = { start: keywordSpan.end, end: span.end };
  const uses = [true, false].flatMap((heedsQuotes) => findVariables(text, whole, { escape, heedsQuotes }));
  const places = new Map<string, Span>();
  for (const { name, span: place } of uses) if (!places.has(name)) places.set(name, place);
  return places;
}

function isEscaped(text: string, at: number, escape: string): boolean {
  let count = 0;
  while (count < at && text.charAt(at - 1 - count) === escape) count += 1;
  return count % 2 === 1;
}

function findSingleQuoted(text: string, escape: string): readonly Span[] {
  const found: Span[] = [];
  let isDouble = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === escape) at += 1;
    else if (character === '"') isDouble = !isDouble;
    else if (character === "'" && !isDouble) {
      const end = text.indexOf("'", at + 1);
      if (end === -1) break;
      found.push({ start: at, end });
      at = end;
    }
  }
  return found;
}
