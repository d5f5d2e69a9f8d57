import type { ArgumentForm, Ast, InstructionNode } from "../parser/ast.ts";
import type { Span } from "../source/span.ts";
import type { ArgumentStyle } from "./scanArguments.ts";
import { addVariable, scanArguments } from "./scanArguments.ts";
import { addPairOperators } from "./pairOperators.ts";
import type { StageNames } from "./stageNames.ts";
import { listStageReferences, readStageNames } from "./stageNames.ts";
import { TokenList } from "./tokenList.ts";

/** Pieces of the text to colour, in order and apart: start, end, index into TOKEN_KINDS, three numbers each. Linear time. */
export function listTokens(ast: Ast): readonly number[] {
  const list = new TokenList();
  const names = readStageNames(ast);
  for (const node of ast.nodes) {
    if (node.kind === "instruction") addInstruction(list, ast, node, names);
    else list.add(node.span, node.kind);
    list.finishPart();
  }
  return list.numbers;
}

function addInstruction(list: TokenList, ast: Ast, node: InstructionNode, names: StageNames): void {
  const { text } = ast;
  list.add(node.keywordSpan, "keyword");
  if (node.trigger) list.add(node.trigger.keywordSpan, "keyword");
  for (const span of node.innerComments) list.add(span, "comment");
  const own = node.trigger ?? node;
  const keyword = own.keyword.toLowerCase();
  for (const flag of node.flags) list.add(flag.span, "flag");
  if (own !== node) for (const flag of own.flags) list.add(flag.span, "flag");
  for (const { span, index } of listStageReferences(ast, own, names)) if (index >= 0) list.add(span, "stageReference");
  if (keyword === "from") addFromWords(list, own);
  const style = styleOf(keyword, own.form, ast.escape);
  const headEnd = node.heredocs[0]?.span.start ?? node.span.end;
  const argumentsStart = own.flags.at(-1)?.span.end ?? own.keywordSpan.end;
  const starts = findHeredocWords(text, node, { start: argumentsStart, end: headEnd });
  if (own.flags.length > 0 || own !== node) {
    const flagsStyle = { ...style, hasStrings: false, hasShellOperators: false };
    scanArguments(list, text, { start: node.keywordSpan.end, end: argumentsStart }, node.innerComments, flagsStyle);
  }
  scanArguments(list, text, { start: argumentsStart, end: headEnd }, mergeSpans(node.innerComments, starts), style);
  if (own.form === "pairs") addPairOperators(list, text, own);
  addHeredocs(list, text, own, starts);
}

function addFromWords(list: TokenList, node: InstructionNode): void {
  const [, as, name] = node.arguments;
  if (as) list.add(as.span, "keyword");
  if (name) list.add(name.span, "stageName");
}

function addHeredocs(list: TokenList, text: string, { keyword, heredocs }: InstructionNode, starts: readonly Span[]): void {
  for (const start of starts) list.add(start, "heredoc");
  for (const { span, terminator, isExpanded } of heredocs) {
    list.add(span, "heredoc");
    list.add(terminator, "heredoc");
    if (!isExpanded || keyword.toLowerCase() === "run") continue;
    // Only within the body: the next one may stand at the other end of a long file.
    const body = text.slice(span.start, span.end);
    for (let at = body.indexOf("$"); at >= 0; at = body.indexOf("$", at)) at = addVariable(list, text, span.start + at, span.end) - span.start;
  }
}

const NO_SPANS: readonly Span[] = [];

/** `<<EOF` and the like, where the heredocs of an instruction are announced. */
function findHeredocWords(text: string, { heredocs }: InstructionNode, { start, end }: Span): readonly Span[] {
  if (heredocs.length === 0) return NO_SPANS;
  const head = text.slice(start, end);
  const words: Span[] = [];
  let from = 0;
  for (const { name } of heredocs) {
    const mark = head.indexOf("<<", from);
    const at = mark < 0 ? mark : head.indexOf(name, mark);
    if (at < 0) break;
    const close = at + name.length;
    from = /["']/.test(head.charAt(close)) ? close + 1 : close;
    words.push({ start: start + mark, end: start + from });
  }
  return words;
}

function mergeSpans(left: readonly Span[], right: readonly Span[]): readonly Span[] {
  if (right.length === 0) return left;
  return [...left, ...right].sort((a, b) => a.start - b.start);
}

/** Keywords whose words a shell reads, unless they are a JSON array. */
const SHELL_KEYWORDS: ReadonlySet<string> = new Set(["run", "cmd", "entrypoint", "healthcheck"]);

function styleOf(keyword: string, form: ArgumentForm, continuation: string): ArgumentStyle {
  const isShell = SHELL_KEYWORDS.has(keyword);
  const isJson = form === "json";
  return {
    continuation,
    escape: isShell || isJson ? "\\" : continuation,
    hasVariables: !(isShell && isJson) && keyword !== "shell",
    hasShellOperators: isShell && !isJson,
    isJson,
    hasStrings: true,
  };
}
