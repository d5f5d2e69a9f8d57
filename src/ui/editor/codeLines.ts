import type { Analysis, TokenKind } from "../../engine/index.ts";
import { TOKEN_KINDS } from "../../engine/index.ts";
import { readLineStarts } from "./lineStarts.ts";

/** A piece of a line, and whether it is one that a reader looks for: a keyword or the name of a stage. */
export interface CodePiece {
  readonly text: string;
  readonly kind: TokenKind | null;
}

/** The text of a line, counted from 1, in pieces. A file is cut into lines once. */
export function createCodeLines(text: string, { tokens }: Pick<Analysis, "tokens">): { readonly lineStarts: readonly number[]; readonly piecesOf: (line: number) => readonly CodePiece[] } {
  const lineStarts = readLineStarts(text);
  return {
    lineStarts,
    piecesOf: (line) => {
      const start = lineStarts[line - 1] ?? text.length;
      const end = lineStarts[line] ?? text.length;
      const pieces: CodePiece[] = [];
      let at = start;
      const add = (to: number, kind: TokenKind | null): void => {
        const piece = text.slice(at, to).replace(/[\r\n]+$/, "");
        if (piece !== "") pieces.push({ text: piece, kind });
        at = to;
      };
      for (let token = firstTokenFrom(tokens, start); (tokens[token] ?? end) < end; token += 3) {
        const tokenStart = Math.max(tokens[token] ?? end, at);
        const tokenEnd = Math.min(tokens[token + 1] ?? end, end);
        if (tokenEnd <= tokenStart) continue;
        add(tokenStart, null);
        add(tokenEnd, TOKEN_KINDS[tokens[token + 2] ?? -1] ?? null);
      }
      add(end, null);
      return pieces;
    },
  };
}

/** Place of the first token that ends behind an offset. */
function firstTokenFrom(tokens: readonly number[], offset: number): number {
  let low = 0;
  let high = Math.floor(tokens.length / 3);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle * 3 + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}
