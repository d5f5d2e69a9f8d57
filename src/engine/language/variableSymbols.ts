import { findVariables } from "../checks/variableText.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import { findNode, findStageAt, lastAt } from "./findNode.ts";
import type { LanguageFile } from "./languageFile.ts";

/** A variable's name where ARG or ENV sets it, or where it is used. */
export interface VariableOccurrence {
  readonly name: string;
  readonly span: Span;
  readonly node: InstructionNode;
  /** How it is set here; absent where it is used. */
  readonly sets?: "ARG" | "ENV";
  /** It is set to something of its own, not declared for a value from elsewhere. */
  readonly hasValue: boolean;
}

/** All variables of an instruction in order: what it sets, and what it uses. */
export function listVariableOccurrences({ ast }: LanguageFile, whole: InstructionNode): readonly VariableOccurrence[] {
  const node = whole.trigger ?? whole;
  const found: VariableOccurrence[] = [...listSettings(ast.text, node)];
  for (const use of findVariables(ast.text, { start: node.keywordSpan.end, end: whole.span.end }, { escape: ast.escape, heedsQuotes: !isShellText(node) })) {
    const start = use.span.start + (ast.text.charAt(use.span.start + 1) === "{" ? 2 : 1);
    found.push({ name: use.name, span: { start, end: start + use.name.length }, node, hasValue: false });
  }
  const { innerComments } = whole;
  let comment = 0;
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      while ((innerComments[comment]?.end ?? Infinity) <= span.start) comment += 1;
      return span.start < (innerComments[comment]?.start ?? Infinity);
    });
}

function listSettings(text: string, node: InstructionNode): readonly VariableOccurrence[] {
  const keyword = node.keyword.toUpperCase();
  if (keyword !== "ARG" && keyword !== "ENV") return [];
  const words = node.form === "legacyPair" ? node.arguments.slice(0, 1) : node.arguments;
  return words.flatMap(({ span }) => {
    const [name] = /^\w+/.exec(text.slice(span.start, Math.min(span.end, span.start + 200))) ?? [];
    if (name === undefined) return [];
    const end = span.start + name.length;
    return [{ name, span: { start: span.start, end }, node, sets: keyword, hasValue: keyword === "ENV" || text.charAt(end) === "=" }];
  });
}

/** The variable named at an offset; its `$` and braces count as well. */
export function findVariableOccurrence(file: LanguageFile, offset: number): VariableOccurrence | undefined {
  const node = findNode(file.ast, offset);
  if (node?.kind !== "instruction") return undefined;
  return listVariableOccurrences(file, node).find(({ span, sets }) => {
    const before = sets ? 0 : file.ast.text.charAt(span.start - 1) === "{" ? 2 : 1;
    return span.start - before <= offset && offset <= span.end;
  });
}

/** Every place that sets or uses a variable of this name, in file order. */
export function listSameVariables(file: LanguageFile, name: string): readonly VariableOccurrence[] {
  return file.ast.nodes.flatMap((node) => {
    if (node.kind !== "instruction" || !file.ast.text.slice(node.span.start, node.span.end).includes(name)) return [];
    return listVariableOccurrences(file, node).filter((it) => it.name === name);
  });
}

/**
 * Where a variable comes from: what sets it last in its stage above it, else in a stage that this one starts from, else
 * before the first FROM. A bare ARG leads on to the ARG before the first FROM, whose value it takes.
 */
export function findVariableSetting(file: LanguageFile, { name, span, node, sets, hasValue }: VariableOccurrence): VariableOccurrence | undefined {
  const { stages } = file.names;
  const settings = listSameVariables(file, name).filter((it) => it.sets !== undefined);
  const inStage = (stage: number, before: number): VariableOccurrence | undefined => {
    const start = stages[stage]?.node.span.start ?? 0;
    const last = settings[lastAt(settings.length, (index) => (settings[index]?.span.start ?? 0) < before)];
    return last && last.span.start >= start ? last : undefined;
  };
  const firstFrom = stages[0]?.node.span.start ?? Infinity;
  const global = settings.findLast((it) => it.span.start < Math.min(firstFrom, span.start));
  const own = settings.find((it) => it.span.start === span.start);
  if (sets) return hasValue || !global ? own : global;
  if (node.keyword.toLowerCase() === "from") return global;
  const seen = new Set<number>();
  let stage = findStageAt(file, span.start)?.index ?? -1;
  let before = node.span.start;
  while (stage >= 0 && !seen.has(stage)) {
    seen.add(stage);
    const found = inStage(stage, before);
    if (found) return found.hasValue ? found : (global ?? found);
    stage = baseOf(file, stage);
    before = stages[stage + 1]?.node.span.start ?? Infinity;
  }
  return global;
}

/** The stage that another starts from; -1 for none. */
export function baseOf({ names }: LanguageFile, stage: number): number {
  const written = names.stages[stage];
  const base = written?.node.arguments[0]?.value.toLowerCase() ?? "";
  const indexes = names.byName.get(base) ?? [];
  return indexes[lastAt(indexes.length, (at) => (indexes[at] ?? 0) < stage)] ?? -1;
}

/** In a shell's text single quotes keep the shell from expanding, but not a reader from asking. */
function isShellText({ keyword, form }: InstructionNode): boolean {
  return ["run", "cmd", "entrypoint", "healthcheck"].includes(keyword.toLowerCase()) && form !== "json";
}
