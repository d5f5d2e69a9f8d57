import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import { completeArgument } from "./completeArgument.ts";
import { completeComment } from "./completeDirective.ts";
import { completeFlag } from "./completeFlag.ts";
import { completeKeyword } from "./completeKeyword.ts";
import { completeVariable } from "./completeVariable.ts";
import { findNode, lastAt } from "./findNode.ts";
import type { LanguageFile } from "./languageFile.ts";

/** Something that can stand at the caret. */
export interface Completion {
  readonly kind: "instruction" | "flag" | "key" | "value" | "stage" | "image" | "variable" | "directive" | "check";
  /** As the list shows it, and what is typed to find it. */
  readonly label: string;
  readonly insert: string;
  /** A few words beside the label. */
  readonly detail: string;
  /** What it does; empty where there is nothing to add. */
  readonly text: string;
  /** More is to be completed right behind it: a value behind `=`. */
  readonly goesOn?: true;
}

export interface CompletionList {
  /** What has been typed of it so far. */
  readonly span: Span;
  /** The best first. */
  readonly items: readonly Completion[];
}

/** The caret's surroundings inside one instruction. */
export interface CompletionPlace {
  readonly file: LanguageFile;
  readonly offset: number;
  /** The instruction itself; the one behind ONBUILD there. */
  readonly node: InstructionNode;
  /** Upper case. */
  readonly keyword: string;
  /** Where the word at the caret begins. */
  readonly wordStart: number;
  /** The word up to the caret. */
  readonly word: string;
}

/** What can stand at an offset. Undefined where nothing is known: in a shell's words, in a heredoc, in a comment. */
export function completeAt(file: LanguageFile, offset: number): CompletionList | undefined {
  const { ast } = file;
  const node = findNode(ast, offset);
  if (node && node.kind !== "instruction") return completeComment(file, node.span, offset);
  if (!node || isOnLaterLine(ast.text, node, offset)) return completeKeyword(file, undefined, offset);
  const own = node.trigger && offset > node.trigger.keywordSpan.start ? node.trigger : node;
  if (offset <= own.keywordSpan.end) return completeKeyword(file, node, offset);
  const heredoc = node.heredocs.find(({ span, terminator }) => span.start <= offset && offset <= terminator.end);
  if (heredoc) return heredoc.isExpanded && offset <= heredoc.span.end ? completeVariable(file, own, offset, "heredoc") : undefined;
  const { innerComments } = node;
  const comment = innerComments[lastAt(innerComments.length, (at) => (innerComments[at]?.start ?? 0) < offset)];
  if (comment && offset <= comment.end) return undefined;
  const variable = completeVariable(file, own, offset, "words");
  if (variable) return variable;
  if (own.keyword.toLowerCase() === "onbuild") return completeKeyword(file, own, offset);
  const place = placeOf(file, own, offset);
  return place.word.startsWith("-") && isBeforeArguments(place) ? completeFlag(place) : completeArgument(place);
}

function placeOf(file: LanguageFile, node: InstructionNode, offset: number): CompletionPlace {
  const { text } = file.ast;
  const flag = node.flags.find(({ span }) => span.start < offset && offset <= span.end);
  let wordStart = offset;
  while (wordStart > node.keywordSpan.end && !/\s/.test(text.charAt(wordStart - 1))) wordStart -= 1;
  if (flag) wordStart = flag.span.start;
  return { file, offset, node, keyword: node.keyword.toUpperCase(), wordStart, word: text.slice(wordStart, offset) };
}

function isBeforeArguments({ node, wordStart }: CompletionPlace): boolean {
  return (node.arguments[0]?.span.start ?? Infinity) >= wordStart;
}

/** A last line that is continued and then empty belongs to the instruction; the line behind a whole one does not. */
function isOnLaterLine(text: string, { span }: InstructionNode, offset: number): boolean {
  return offset > span.end || (offset === span.end && span.end > span.start && text.charAt(span.end - 1) === "\n");
}
