import type { Ast } from "./ast.ts";
import { CURRENT_LINES } from "./dialect.ts";
import type { LineDialect } from "./dialect.ts";
import { readAst } from "./readAst.ts";

/**
 * The tree of a text in a dialect, given BuildKit's tree of the same text: that tree itself, unread a second time, where
 * the dialect shows nowhere in it.
 */
export function readAstLike(current: Ast, dialect: LineDialect): Ast {
  return isReadAlike(current, dialect) ? current : readAst(current.text, dialect);
}

function isReadAlike(current: Ast, dialect: LineDialect): boolean {
  if (differsInMoreThanBlanks(dialect)) return false;
  return dialect.directiveBlanks === CURRENT_LINES.directiveBlanks || !hasUnusualHead(current);
}

function differsInMoreThanBlanks({ directives, hasHeredocs, behindJson, flagEscape, carriageReturns }: LineDialect): boolean {
  return (
    directives !== CURRENT_LINES.directives ||
    hasHeredocs !== CURRENT_LINES.hasHeredocs ||
    behindJson !== CURRENT_LINES.behindJson ||
    flagEscape !== CURRENT_LINES.flagEscape ||
    carriageReturns !== CURRENT_LINES.carriageReturns
  );
}

/** Whether a line that could hold a directive has a blank of which the dialects may think differently. */
function hasUnusualHead({ text, nodes }: Ast): boolean {
  for (const { kind, span } of nodes) {
    if (kind === "instruction") return false;
    if (/[^\t\n\f\r -~]/.test(text.slice(span.start, span.end))) return true;
  }
  return false;
}
