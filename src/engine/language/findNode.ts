import type { Ast, AstNode } from "../parser/ast.ts";
import type { LanguageFile } from "./languageFile.ts";
import type { WrittenStage } from "./stageNames.ts";

/** The node that an offset stands in or right behind; undefined on an empty line. */
export function findNode({ nodes }: Ast, offset: number): AstNode | undefined {
  const node = nodes[lastAt(nodes.length, (index) => (nodes[index]?.span.start ?? 0) <= offset)];
  return node && offset <= node.span.end ? node : undefined;
}

/** The stage whose lines an offset stands among; undefined above the first FROM. */
export function findStageAt({ names: { stages } }: LanguageFile, offset: number): WrittenStage | undefined {
  return stages[lastAt(stages.length, (index) => (stages[index]?.node.span.start ?? 0) <= offset)];
}

/** The last index for which something holds that holds for a first part of them; -1 for none. */
export function lastAt(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
