import type { Ast, AstNode, InstructionNode } from "../engine/parser/ast.ts";

/** A tree as lines: each node with its lines in the text, then what the parser complains of. */
export function printNodes(ast: Ast): readonly string[] {
  const lines = ast.nodes.flatMap((node) => printNode(node, ast.text));
  return ast.error ? [...lines, `error on ${range(ast.error.lines[0] ?? [0, 0])}: ${ast.error.message}`] : lines;
}

function printNode(node: AstNode, text: string): readonly string[] {
  switch (node.kind) {
    case "directive":
      return [`${node.line}: directive ${node.name} is ${node.value}`];
    case "comment":
      return [`${node.line}: comment ${node.text}`];
    case "instruction":
      return printInstruction(node, text, `${range(node.lines)}: `);
  }
}

function printInstruction(node: InstructionNode, text: string, prefix: string): readonly string[] {
  const flags = node.flags.map((it) => ` ${it.text}`).join("");
  const words = node.arguments.map((it) => ` ‹${it.value}›`).join("");
  return [
    `${prefix}${node.keyword}${flags} (${node.form})${words}`,
    ...(prefix === "" || node.comments.length === 0 ? [] : [`  below ${node.comments.map((it) => `‹${it}›`).join(" ")}`]),
    ...(prefix === "" ? [] : node.innerComments.map((it) => `  among its lines ‹${text.slice(it.start, it.end)}›`)),
    ...(node.emptyContinuationLine > 0 ? [`  has an empty line, ends on ${node.emptyContinuationLine}`] : []),
    ...(node.trigger ? printInstruction({ ...node.trigger, heredocs: [], emptyContinuationLine: 0 }, text, "").map((it) => `  on build ${it}`) : []),
    ...node.heredocs.map((it) => `  heredoc ${it.name}${it.isChomped ? " chomped" : ""}${it.isExpanded ? "" : " raw"} ${JSON.stringify(it.content)}`),
  ];
}

function range([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}-${last}`;
}
