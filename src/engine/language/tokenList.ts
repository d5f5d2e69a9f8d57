import type { Span } from "../source/span.ts";
import { TOKEN_KINDS } from "./tokenKind.ts";
import type { TokenKind } from "./tokenKind.ts";

interface Token extends Span {
  readonly kind: TokenKind;
}

/** Pieces of a text as they are found, in any order. */
export class TokenList {
  private readonly tokens: Token[] = [];

  add({ start, end }: Span, kind: TokenKind): void {
    if (end > start) this.tokens.push({ start, end, kind });
  }

  /**
   * The pieces in order and apart: start, end, index into TOKEN_KINDS, three numbers each. One that lies inside another
   * splits it: a variable in a string. One that reaches beyond the other is cut at its end.
   */
  inOrder(): readonly number[] {
    const sorted = this.tokens.sort((a, b) => a.start - b.start || b.end - a.end);
    const numbers: number[] = [];
    const open: Token[] = [];
    let done = 0;
    const write = (until: number, kind: TokenKind): void => {
      if (until > done) numbers.push(done, until, TOKEN_KINDS.indexOf(kind));
      done = Math.max(done, until);
    };
    const close = (before: number): void => {
      for (let top = open.at(-1); top && top.end <= before; top = open.at(-1)) {
        write(top.end, top.kind);
        open.pop();
      }
    };
    for (const token of sorted) {
      close(token.start);
      const outer = open.at(-1);
      if (outer) write(token.start, outer.kind);
      done = Math.max(done, token.start);
      open.push(outer && token.end > outer.end ? { ...token, end: outer.end } : token);
    }
    close(Infinity);
    return numbers;
  }
}
