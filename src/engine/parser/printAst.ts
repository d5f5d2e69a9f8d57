import type { Ast } from "./ast.ts";

/** The text the tree was read from, put together from its nodes and the white space between them. */
export function printAst(ast: Ast): string {
  let printed = "";
  let done = 0;
  for (const { span } of ast.nodes) {
    printed += ast.text.slice(done, span.start) + ast.text.slice(span.start, span.end);
    done = span.end;
  }
  return printed + ast.text.slice(done);
}
