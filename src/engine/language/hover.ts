import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import { findNode } from "./findNode.ts";
import { directives } from "./help/directiveHelp.ts";
import { instructionHelp } from "./help/instructionHelp.ts";
import { hoverBase } from "./hoverBase.ts";
import { hoverFlag } from "./hoverFlag.ts";
import { hoverStage } from "./hoverStage.ts";
import { hoverVariable } from "./hoverVariable.ts";
import type { LanguageFile } from "./languageFile.ts";
import { findStageOccurrence } from "./stageSymbols.ts";

/** Words of a note: plain, or set as code; the reader's own words are always code. */
export type NotePart = string | { readonly code: string } | { readonly strong: string };

/** What there is to say of a place: paragraphs of words, for the span that they are about. */
export interface HoverNote {
  readonly span: Span;
  readonly paragraphs: readonly (readonly NotePart[])[];
}

/** What is under an offset: a variable, a stage, an image, a flag, a key of a mount, an instruction or a directive. */
export function hoverAt(file: LanguageFile, offset: number): HoverNote | undefined {
  const node = findNode(file.ast, offset);
  if (node?.kind === "directive") {
    const help = directives.find(({ name }) => name === node.name);
    return help && { span: node.span, paragraphs: [[{ code: `# ${help.name}=${node.value}` }], [help.text]] };
  }
  if (node?.kind !== "instruction" || node.innerComments.some(({ start, end }) => start <= offset && offset < end)) return undefined;
  const own = node.trigger && offset >= node.trigger.keywordSpan.start ? node.trigger : node;
  const occurrence = findStageOccurrence(file, offset);
  return (
    hoverVariable(file, offset) ??
    (occurrence && hoverStage(file, occurrence)) ??
    hoverBase(file, own, offset) ??
    hoverFlag(file, own, offset) ??
    hoverKeyword(own, offset)
  );
}

function hoverKeyword({ keyword, keywordSpan }: InstructionNode, offset: number): HoverNote | undefined {
  const help = instructionHelp.get(keyword.toUpperCase());
  if (!help || offset < keywordSpan.start || offset > keywordSpan.end) return undefined;
  return { span: keywordSpan, paragraphs: [...help.syntax.map((code) => [{ code }]), [help.text]] };
}
