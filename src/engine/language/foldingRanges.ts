import type { Span } from "../source/span.ts";
import type { LanguageFile } from "./languageFile.ts";

/** Lines that can be folded into the first of them, from a place on the first to a place on the last. */
export interface FoldingRange extends Span {
  readonly kind: "stage" | "instruction" | "heredoc" | "comment";
}

/** Stages, instructions and heredocs of several lines, and comments of several lines, in the order in which they begin. */
export function listFoldingRanges({ ast }: LanguageFile): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const stage = new OpenRange("stage", ranges);
  const comment = new OpenRange("comment", ranges);
  const isOneLine = ({ start, end }: Span): boolean => !ast.text.slice(start, end).includes("\n");
  for (const node of ast.nodes) {
    if (node.kind !== "instruction") {
      if (node.kind === "directive" || !isNextLine(ast.text, comment.end, node.span.start)) comment.close();
      if (node.kind === "comment") comment.extend(node.span);
      continue;
    }
    comment.close();
    if (node.keyword.toLowerCase() === "from") stage.close();
    if (stage.isOpen || node.keyword.toLowerCase() === "from") stage.extend(node.span);
    const head = { start: node.span.start, end: node.heredocs[0] ? Math.max(node.span.start, node.heredocs[0].span.start - 1) : node.span.end };
    if (!isOneLine(head)) ranges.push({ ...head, kind: "instruction" });
    for (const { span, terminator } of node.heredocs) {
      const start = Math.max(node.span.start, span.start - 1);
      if (span.end > span.start) ranges.push({ start, end: terminator.end, kind: "heredoc" });
    }
  }
  comment.close();
  stage.close();
  return ranges.filter((it) => !isOneLine(it)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A range that grows as its parts are met. */
class OpenRange {
  private readonly kind: FoldingRange["kind"];
  private readonly ranges: FoldingRange[];
  private start = -1;
  end = -1;

  constructor(kind: FoldingRange["kind"], ranges: FoldingRange[]) {
    this.kind = kind;
    this.ranges = ranges;
  }

  get isOpen(): boolean {
    return this.start >= 0;
  }

  extend({ start, end }: Span): void {
    if (!this.isOpen) this.start = start;
    this.end = end;
  }

  close(): void {
    if (this.isOpen) this.ranges.push({ start: this.start, end: this.end, kind: this.kind });
    this.start = -1;
    this.end = -1;
  }
}

function isNextLine(text: string, from: number, to: number): boolean {
  if (from < 0) return true;
  const newline = text.indexOf("\n", from);
  const second = newline === -1 ? -1 : text.indexOf("\n", newline + 1);
  return newline !== -1 && newline < to && (second === -1 || second >= to);
}
