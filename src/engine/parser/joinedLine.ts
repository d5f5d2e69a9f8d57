import type { Span } from "../source/span.ts";

/** A logical line: the physical ones joined, and where each piece stands in the source. */
export interface JoinedLine {
  readonly text: string;
  /** Two offsets a piece: in the joined text, in the source. The first begins at 0. */
  readonly pieces: readonly number[];
}

/** Offset in the source of an offset in the joined text. */
export function sourceOffset(line: JoinedLine, offset: number): number {
  const { pieces } = line;
  let low = 0;
  let high = (pieces.length >> 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[2 * middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return (pieces[2 * low + 1] ?? 0) + offset - (pieces[2 * low] ?? 0);
}

/** Span in the source of a range of the joined text; its end lies on the last character's line. */
export function sourceSpan(line: JoinedLine, start: number, end: number): Span {
  const from = sourceOffset(line, start);
  return { start: from, end: end > start ? sourceOffset(line, end - 1) + 1 : from };
}
