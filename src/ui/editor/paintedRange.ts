import { TOKEN_KINDS } from "../../engine/index.ts";
import type { Analysis, LineRange, TokenKind } from "../../engine/index.ts";
import { toLineRange } from "./lineRange.ts";
import type { LinePosition } from "./lineStarts.ts";
import { toLinePosition } from "./lineStarts.ts";

/** A piece of the text with what it is. */
export interface PaintedRange {
  readonly kind: TokenKind | "skipped";
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Kinds that look like the text around them need no paint. */
const isPainted: Readonly<Record<TokenKind, boolean>> = {
  keyword: true,
  comment: true,
  directive: true,
  flag: true,
  stageName: true,
  stageReference: true,
  variable: false,
  string: false,
  heredoc: true,
  continuation: true,
  operator: true,
};

/** What to paint on some lines. On those alone: a file of 100,000 lines has too many pieces to paint them all. */
export function toPaintedRanges(analysis: Analysis, lineStarts: readonly number[], lines: LineRange): readonly PaintedRange[] {
  return [...skippedRanges(analysis, lineStarts, lines), ...tokenRanges(analysis.tokens, lineStarts, lines)];
}

function tokenRanges(tokens: Analysis["tokens"], lineStarts: readonly number[], [first, last]: LineRange): readonly PaintedRange[] {
  const ranges: PaintedRange[] = [];
  const until = lineStarts[last] ?? Infinity;
  for (let at = firstEndingAfter(tokens, lineStarts[first - 1] ?? 0); at < tokens.length; at += 3) {
    const [start = 0, end = 0, kindIndex = -1] = tokens.slice(at, at + 3);
    if (start >= until) break;
    const kind = TOKEN_KINDS[kindIndex];
    if (kind && isPainted[kind]) ranges.push({ kind, start: toLinePosition(lineStarts, start), end: toLinePosition(lineStarts, end) });
  }
  return ranges;
}

/** Stages that neither builder reaches. */
function skippedRanges({ stages, verdicts }: Analysis, lineStarts: readonly number[], [first, last]: LineRange): readonly PaintedRange[] {
  return stages.flatMap(({ index, span }) => {
    const verdict = verdicts.stages[index];
    if (verdict?.legacy.outcome !== "skipped" || verdict.buildkit.outcome !== "skipped") return [];
    const [start, end] = toLineRange(span, lineStarts);
    if (end < first || start > last) return [];
    return [{ kind: "skipped" as const, start: toLinePosition(lineStarts, span.start), end: toLinePosition(lineStarts, span.end) }];
  });
}

/** Index of the first token that ends after an offset. */
function firstEndingAfter(tokens: Analysis["tokens"], offset: number): number {
  let low = 0;
  let high = tokens.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle * 3 + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}
