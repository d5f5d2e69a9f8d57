import { trimSpace } from "../source/unicode.ts";
import type { Span } from "../source/span.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { LanguageFile } from "./languageFile.ts";

/** A stage with its instructions, or an ARG above the first one, as an outline lists it. */
export interface OutlineEntry {
  readonly kind: "stage" | "argument" | "instruction";
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** What to put the caret on. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineEntry[];
}

/** Longer than this, an instruction is cut for the outline. */
const longest = 80;

/** The file's stages in order, each with its instructions. */
export function listOutline({ ast, names }: LanguageFile): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let stage = -1;
  let children: OutlineEntry[] = [];
  for (const node of ast.nodes) {
    if (node.kind !== "instruction") continue;
    const written = names.stages[stage + 1];
    if (written?.node === node) {
      stage += 1;
      children = [];
      const base = node.arguments[0]?.value ?? "";
      entries.push({ kind: "stage", name: written.name || `stage-${stage}`, detail: `FROM ${base}`, span: node.span, nameSpan: written.nameSpan ?? node.keywordSpan, children });
    } else (stage < 0 ? entries : children).push(toEntry(node, stage < 0 ? "argument" : "instruction"));
  }
  return entries.map((entry) => ({ ...entry, span: { start: entry.span.start, end: entry.children.at(-1)?.span.end ?? entry.span.end } }));
}

function toEntry(node: InstructionNode, kind: OutlineEntry["kind"]): OutlineEntry {
  const text = trimSpace(node.original.slice(0, 4 * longest)).replace(/\s+/g, " ");
  const name = node.keyword.toUpperCase();
  const rest = text.slice(node.keyword.length).trimStart();
  return { kind, name, detail: rest.length > longest ? `${rest.slice(0, longest)}…` : rest, span: node.span, nameSpan: node.keywordSpan, children: [] };
}
