import type { editor } from "monaco-editor/editor";
import { TOKEN_KINDS } from "../../../engine/index.ts";
import type { Analysis, LineRange, TokenKind } from "../../../engine/index.ts";
import { toLineRange } from "../lineRange.ts";
import { toLinePosition } from "../lineStarts.ts";

const never = 1 satisfies editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges;

/** Kinds that look like plain text need no decoration. */
const isPainted: Readonly<Record<TokenKind, boolean>> = {
  keyword: true,
  comment: true,
  directive: true,
  flag: true,
  stageName: true,
  variable: false,
  string: false,
  heredoc: true,
  continuation: true,
  operator: true,
};

/** The colours of some lines. Of those alone: a file of 100,000 lines has too many pieces to paint them all. */
export function toTokenDecorations(tokens: Analysis["tokens"], lineStarts: readonly number[], [first, last]: LineRange): editor.IModelDeltaDecoration[] {
  const decorations: editor.IModelDeltaDecoration[] = [];
  const until = lineStarts[last] ?? Infinity;
  for (let at = firstEndingAfter(tokens, lineStarts[first - 1] ?? 0); at < tokens.length; at += 3) {
    const [start = 0, end = 0, kindIndex = 0] = tokens.slice(at, at + 3);
    if (start >= until) break;
    const kind = TOKEN_KINDS[kindIndex];
    if (kind && isPainted[kind]) decorations.push(decorate(`dockerfile-${kind}`, lineStarts, start, end));
  }
  return decorations;
}

/** Lines of stages that neither builder reaches, quieter than the rest. */
export function toSkippedDecorations({ stages, verdicts }: Analysis, lineStarts: readonly number[], [first, last]: LineRange): editor.IModelDeltaDecoration[] {
  return stages.flatMap(({ index, span }) => {
    const verdict = verdicts.stages[index];
    if (verdict?.legacy.outcome !== "skipped" || verdict.buildkit.outcome !== "skipped") return [];
    const [start, end] = toLineRange(span, lineStarts);
    return end < first || start > last ? [] : [decorate("dockerfile-skipped", lineStarts, span.start, span.end)];
  });
}

function decorate(inlineClassName: string, lineStarts: readonly number[], start: number, end: number): editor.IModelDeltaDecoration {
  const from = toLinePosition(lineStarts, start);
  const to = toLinePosition(lineStarts, end);
  return {
    range: { startLineNumber: from.line, startColumn: from.column, endLineNumber: to.line, endColumn: to.column },
    options: { inlineClassName, stickiness: never },
  };
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
