import type { LineRange, Span } from "../../engine/index.ts";
import type { BreakChange } from "./lineEndings.ts";
import { toLinePosition } from "./lineStarts.ts";

/** The lines that a span touches, as editors count them. */
export function toLineRange(span: Span, lineStarts: readonly number[]): LineRange {
  const last = Math.max(span.start, span.end - 1);
  return [toLinePosition(lineStarts, span.start).line, toLinePosition(lineStarts, last).line];
}

/** Where a line stands after an edit, until the next analysis says it better; null once it is taken away. */
export function moveLine(line: number, { line: first, removed, inserted }: BreakChange): number | null {
  const edited = first + 1;
  if (line <= edited) return line;
  return line > edited + removed ? line + inserted - removed : null;
}

/** Things that stand on lines, after an edit. */
export function moveLines<T extends { readonly line: number }>(things: readonly T[], change: BreakChange): readonly T[] {
  if (change.removed === 0 && change.inserted === 0) return things;
  return things.flatMap((thing) => {
    const line = moveLine(thing.line, change);
    return line === null ? [] : [{ ...thing, line }];
  });
}

/** A range of lines after an edit: an edit inside makes it longer or shorter. */
export function moveLineRange([first, last]: LineRange, change: BreakChange): LineRange {
  const edited = change.line + 1;
  const end = Math.max(Math.min(last, edited), last > edited ? last + change.inserted - change.removed : 0);
  const start = moveLine(first, change) ?? edited;
  return [start, Math.max(start, last === edited ? last + change.inserted : end)];
}
