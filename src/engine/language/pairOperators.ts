import type { InstructionNode } from "../parser/ast.ts";
import type { TokenList } from "./tokenList.ts";

/** Marks the `=` between each name and its value. */
export function addPairOperators(list: TokenList, text: string, node: InstructionNode): void {
  for (const { span } of node.arguments) {
    const equals = text.indexOf("=", span.start);
    if (equals >= 0 && equals < span.end) list.add({ start: equals, end: equals + 1 }, "operator");
  }
}
