import type { ArgumentNode, InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import type { CheckedFile } from "./checkedFile.ts";

/** Whether a word stands in the text as it was read, so that no continuation or quote lies inside it. */
export function isAsWritten(file: CheckedFile, { span, value }: ArgumentNode): boolean {
  return span.end - span.start === value.length && file.ast.text.startsWith(value, span.start);
}

/** Whether an instruction is of this kind. */
export function isInstruction(node: InstructionNode, ...keywords: readonly string[]): boolean {
  return keywords.includes(node.keyword.toLowerCase());
}

/** Whether the keyword stands in the text in one piece. */
export function isKeywordAsWritten(file: CheckedFile, { keyword, keywordSpan }: InstructionNode): boolean {
  return isAsWritten(file, { span: keywordSpan, value: keyword });
}

/** The flag of this name. */
export function findFlag(node: InstructionNode, name: string): Span | undefined {
  return node.flags.find(({ text }) => text === `--${name}` || text.startsWith(`--${name}=`))?.span;
}

/** From the first to the last argument; undefined where there is none. */
export function spanOfArguments({ arguments: words }: InstructionNode): Span | undefined {
  const [first] = words;
  const last = words.at(-1);
  return first && last ? { start: first.span.start, end: last.span.end } : undefined;
}

/** The part of a word that lies before its first equals sign; the whole word where it has none. */
export function spanOfKey(file: CheckedFile, { span }: ArgumentNode): Span {
  const equals = file.textOf(span).indexOf("=");
  return equals === -1 ? span : { start: span.start, end: span.start + equals };
}
