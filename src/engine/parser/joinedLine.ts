import type { Span } from "../source/span.ts";

/** A logical line: the physical ones joined, and where each piece stands in the source. */
export interface JoinedLine {
  readonly text: string;
  /** Pairs of offsets: in the joined text, in the source. The first pair begins at 0. */
  readonly pieces: readonly (readonly [joined: number, source: number])[];
}

/** Offset in the source of an offset in the joined text. */
export function sourceOffset(line: JoinedLine, offset: number): number {
  let low = 0;
  let high = line.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((line.pieces[middle]?.[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const [joined, source] = line.pieces[low] ?? [0, 0];
  return source + offset - joined;
}

/** Span in the source of a range of the joined text; its end lies on the last character's line. */
export function sourceSpan(line: JoinedLine, start: number, end: number): Span {
  const from = sourceOffset(line, start);
  return { start: from, end: end > start ? sourceOffset(line, end - 1) + 1 : from };
}
