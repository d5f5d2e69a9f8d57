import type { Span } from "../source/span.ts";
import { TOKEN_KINDS } from "./tokenKind.ts";
import type { TokenKind } from "./tokenKind.ts";

interface Token extends Span {
  readonly kind: TokenKind;
}

/** Pieces of a text as they are found, in any order within a part of it, one part behind the other. */
export class TokenList {
  /** The pieces of all parts that are finished: start, end, index into TOKEN_KINDS, three numbers each. */
  readonly numbers: number[] = [];
  /** Those of the current part alone: a long file's would outlive the collector's young generation. */
  private readonly found: Token[] = [];
  private isInOrder = true;
  private readonly open: Token[] = [];
  private done = 0;

  add({ start, end }: Span, kind: TokenKind): void {
    if (end <= start) return;
    const token: Token = { start, end, kind };
    const last = this.found.at(-1);
    if (last && inOrder(last, token) > 0) this.isInOrder = false;
    this.found.push(token);
  }

  /**
   * Puts the pieces found so far in order and apart; what is found later stands behind them. One that lies inside another
   * splits it: a variable in a string. One that reaches beyond the other is cut at its end.
   */
  finishPart(): void {
    const { found, open } = this;
    if (!this.isInOrder) found.sort(inOrder);
    for (const token of found) {
      this.close(token.start);
      const outer = open.at(-1);
      if (outer) this.write(token.start, outer.kind);
      this.done = Math.max(this.done, token.start);
      open.push(outer && token.end > outer.end ? { ...token, end: outer.end } : token);
    }
    this.close(Infinity);
    found.length = 0;
    this.isInOrder = true;
  }

  private close(before: number): void {
    const { open } = this;
    for (let top = open.at(-1); top && top.end <= before; top = open.at(-1)) {
      this.write(top.end, top.kind);
      open.pop();
    }
  }

  private write(until: number, kind: TokenKind): void {
    if (until > this.done) this.numbers.push(this.done, until, TOKEN_KINDS.indexOf(kind));
    this.done = Math.max(this.done, until);
  }
}

/** The earlier one first, and of two that begin together the longer one. */
function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
