import type { Ast } from "../parser/ast.ts";
import type { Stage } from "../instructions/instruction.ts";
import type { Span } from "../source/span.ts";
import type { TextEdit } from "../source/textEdit.ts";
import type { ReasonSubject } from "./reasonSubject.ts";

type Blocks = Pick<ReasonSubject, "file" | "stages">;

/** A stage's lines with the comments right above its FROM, up to where the next stage's begin. */
export function blockOf({ file, stages }: Blocks, index: number): Span {
  const stage = stages[index];
  const next = stages[index + 1];
  if (!stage) throw new RangeError("no such stage");
  return { start: startOf(file.ast, stage), end: next ? startOf(file.ast, next) : file.ast.text.length };
}

/** Takes a stage's lines to another place, behind or before another stage. */
export function moveBlock(blocks: Blocks, index: number, { beside, side }: { readonly beside: number; readonly side: "before" | "behind" }): readonly TextEdit[] {
  const { text } = blocks.file.ast;
  const block = blockOf(blocks, index);
  const other = blockOf(blocks, beside);
  const at = side === "before" ? other.start : other.end;
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.slice(block.start, block.end).trimEnd();
  const gap = side === "before" || at < text.length ? "" : text.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
  const end = side === "before" || at < text.length ? lineBreak + lineBreak : lineBreak;
  return [
    { span: block, text: "" },
    { span: { start: at, end: at }, text: gap + lines + end },
  ];
}

/** Takes whole lines out. */
export function removeLines({ text }: Ast, { start, end }: Span): TextEdit {
  const feed = text.indexOf("\n", end);
  return { span: { start: text.lastIndexOf("\n", start - 1) + 1, end: feed === -1 ? text.length : feed + 1 }, text: "" };
}

/** Where a line can be added to a stage's end, and what has to stand around it. */
export function appendLine({ file, stages }: Blocks, index: number, line: string): TextEdit {
  const stage = stages[index];
  if (!stage) throw new RangeError("no such stage");
  const { text } = file.ast;
  const last = stage.instructions.at(-1)?.node ?? stage.from.node;
  const feed = text.indexOf("\n", last.span.end);
  if (feed === -1) return { span: { start: text.length, end: text.length }, text: `\n${line}` };
  return { span: { start: feed + 1, end: feed + 1 }, text: `${line}\n` };
}

/** The first of the comment lines that lead up to a FROM without a blank line. The first stage has none: the file's own head stands above it. */
function startOf({ text, nodes, lineStarts }: Ast, { index, from }: Stage): number {
  let line = from.node.lines[0];
  if (index > 0) {
    const comments = new Set(nodes.flatMap((it) => (it.kind === "comment" ? [it.line] : [])));
    while (comments.has(line - 1)) line -= 1;
  }
  return lineStarts[line - 1] ?? text.length;
}
