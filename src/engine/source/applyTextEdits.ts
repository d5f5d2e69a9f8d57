import type { TextEdit } from "./textEdit.ts";

/** The text after edits that do not overlap. Spans are offsets into the text before any of them. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const pieces: string[] = [];
  let done = 0;
  for (const { span, text: replacement } of sorted) {
    if (span.start < done || span.end < span.start || span.end > text.length) throw new RangeError("edits overlap or lie outside the text");
    pieces.push(text.slice(done, span.start), replacement);
    done = span.end;
  }
  return [...pieces, text.slice(done)].join("");
}
