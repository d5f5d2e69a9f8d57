import type { InstructionNode } from "../parser/ast.ts";
import type { Completion, CompletionList } from "./completion.ts";
import { findStageAt, lastAt } from "./findNode.ts";
import { builtInArguments } from "./help/platforms.ts";
import type { LanguageFile } from "./languageFile.ts";
import { baseOf, listVariableOccurrences } from "./variableSymbols.ts";

/** Instructions whose words the builders do not expand; a shell does for RUN, CMD and ENTRYPOINT. */
const UNEXPANDED: ReadonlySet<string> = new Set(["MAINTAINER", "SHELL"]);

/** The variables in scope, behind `$` or `${`; undefined where the caret stands behind none. */
export function completeVariable(file: LanguageFile, node: InstructionNode, offset: number, where: "words" | "heredoc"): CompletionList | undefined {
  const { text, escape } = file.ast;
  const before = text.slice(Math.max(node.keywordSpan.end, offset - 200), offset);
  const [whole, brace = "", name = ""] = /\$(\{?)(\w*)$/.exec(before) ?? [];
  if (whole === undefined) return undefined;
  const dollar = offset - whole.length;
  const isEscaped = where === "words" && text.charAt(dollar - 1) === escape;
  if (isEscaped || UNEXPANDED.has(node.keyword.toUpperCase())) return undefined;
  const close = brace !== "" && text.charAt(offset) !== "}" ? "}" : "";
  const items = listInScope(file, node).map(([label, detail]): Completion => ({ kind: "variable", label, insert: `${label}${close}`, detail, text: "" }));
  return { span: { start: offset - name.length, end: offset }, items };
}

/** Names with a word on where each is set: in FROM the ARGs above the first, elsewhere those of the stage and its bases, the nearest first. */
function listInScope(file: LanguageFile, node: InstructionNode): readonly (readonly [string, string])[] {
  const found = new Map<string, string>();
  const { stages } = file.names;
  const firstFrom = stages[0]?.node.span.start ?? Infinity;
  const stage = findStageAt(file, node.span.start)?.index ?? -1;
  const isFrom = node.keyword.toLowerCase() === "from";
  if (isFrom || stage < 0) {
    collect(file, found, 0, Math.min(node.span.start, firstFrom));
    for (const [name, text] of builtInArguments) if (!found.has(name)) found.set(name, text);
    return [...found];
  }
  const seen = new Set<number>();
  for (let at = stage, before = node.span.start; at >= 0 && !seen.has(at); at = baseOf(file, at)) {
    if (at !== stage) before = stages[at + 1]?.node.span.start ?? Infinity;
    seen.add(at);
    collect(file, found, stages[at]?.node.span.start ?? 0, before);
  }
  if (node.keyword.toUpperCase() === "ARG") collect(file, found, 0, firstFrom);
  return [...found];
}

/** What ARG and ENV set between two offsets, the last first; a name that is there already stays. */
function collect(file: LanguageFile, found: Map<string, string>, start: number, end: number): void {
  const { nodes, text } = file.ast;
  const first = lastAt(nodes.length, (at) => (nodes[at]?.span.start ?? 0) < start) + 1;
  const last = lastAt(nodes.length, (at) => (nodes[at]?.span.start ?? 0) < end);
  for (let at = last; at >= first; at -= 1) {
    const node = nodes[at];
    if (node?.kind !== "instruction" || !/^(arg|env)$/i.test(node.keyword)) continue;
    for (const { name, sets, span } of listVariableOccurrences(file, node)) {
      if (sets && !found.has(name)) found.set(name, `${sets}, line ${node.lines[0]}${shownValue(text, span.end)}`);
    }
  }
}

function shownValue(text: string, end: number): string {
  const [, value] = /^=(\S{1,40})/.exec(text.slice(end, end + 42)) ?? [];
  return value === undefined ? "" : `: ${value}`;
}
