import { TOKEN_KINDS } from "./analysis.ts";
import type { TokenKind } from "./analysis.ts";
import type { Ast, InstructionNode } from "./parser/ast.ts";
import type { Span } from "./source/span.ts";

const VARIABLE = /\$(?:\{[^{}\s]*\}|\w+)/g;

/** Pieces of the text to colour, in order and apart: start, end, index into TOKEN_KINDS, three numbers each. */
export function listTokens(ast: Ast): readonly number[] {
  const list = new TokenList();
  for (const node of ast.nodes) {
    if (node.kind === "instruction") addInstruction(list, ast.text, node);
    else list.add(node.span, node.kind);
  }
  return list.inOrder();
}

class TokenList {
  private readonly tokens: (readonly [number, number, TokenKind])[] = [];

  add({ start, end }: Span, kind: TokenKind): void {
    if (end > start) this.tokens.push([start, end, kind]);
  }

  /** Of two that overlap, the one added first stays. */
  inOrder(): readonly number[] {
    const numbers: number[] = [];
    const sorted = this.tokens.map((token, index) => ({ token, index })).sort((a, b) => a.token[0] - b.token[0] || a.index - b.index);
    let done = 0;
    for (const { token } of sorted) {
      const [start, end, kind] = token;
      if (start < done) continue;
      numbers.push(start, end, TOKEN_KINDS.indexOf(kind));
      done = end;
    }
    return numbers;
  }
}

function addInstruction(list: TokenList, text: string, node: InstructionNode): void {
  list.add(node.keywordSpan, "keyword");
  if (node.trigger) list.add(node.trigger.keywordSpan, "keyword");
  for (const span of node.innerComments) list.add(span, "comment");
  for (const { span } of [...node.flags, ...(node.trigger?.flags ?? [])]) list.add(span, "flag");
  for (const heredoc of node.heredocs) {
    list.add(heredoc.span, "heredoc");
    list.add(heredoc.terminator, "heredoc");
  }
  if (node.keyword.toLowerCase() === "from") addFromWords(list, node);
  for (const argument of node.trigger?.arguments ?? node.arguments) addVariables(list, text, argument.span);
}

function addFromWords(list: TokenList, node: InstructionNode): void {
  const [, as, name] = node.arguments;
  if (as) list.add(as.span, "keyword");
  if (name) list.add(name.span, "stageName");
}

function addVariables(list: TokenList, text: string, { start, end }: Span): void {
  const piece = text.slice(start, end);
  if (!piece.includes("$")) return;
  for (const match of piece.matchAll(VARIABLE)) list.add({ start: start + match.index, end: start + match.index + match[0].length }, "variable");
}
