import type { CharacterSet } from "./characterSet.ts";
import type { Assertion, ExpressionNode } from "./goExpression.ts";

/** One step of an expression; the numbers are places in its program. */
export type ProgramStep =
  | { readonly kind: "set"; readonly set: CharacterSet }
  | { readonly kind: "assertion"; readonly assertion: Assertion }
  | { readonly kind: "split"; readonly targets: readonly number[] }
  | { readonly kind: "match" };

/** An expression ready to be matched. */
export type ExpressionProgram = readonly ProgramStep[];

const LARGEST = 50_000;

/** Makes an expression ready; undefined where its counts make it too large to be of use. */
export function compileProgram(node: ExpressionNode): ExpressionProgram | undefined {
  const program: ProgramStep[] = [];
  return emit(program, node) ? [...program, { kind: "match" }] : undefined;
}

/** Adds the instructions of a part. False where they grow too many. */
function emit(program: ProgramStep[], node: ExpressionNode): boolean {
  if (program.length > LARGEST) return false;
  switch (node.kind) {
    case "set":
    case "assertion":
      program.push(node);
      return true;
    case "sequence":
      return node.nodes.every((it) => emit(program, it));
    case "choice": {
      const split = reserve(program);
      const ends: number[] = [];
      const starts: number[] = [];
      for (const it of node.nodes) {
        starts.push(program.length);
        if (!emit(program, it)) return false;
        ends.push(reserve(program));
      }
      program[split] = { kind: "split", targets: starts };
      for (const end of ends) program[end] = { kind: "split", targets: [program.length] };
      return true;
    }
    case "repeat": {
      for (let count = 0; count < node.least; count += 1) if (!emit(program, node.node)) return false;
      if (node.most === -1) {
        const split = reserve(program);
        if (!emit(program, node.node)) return false;
        program.push({ kind: "split", targets: [split] });
        program[split] = { kind: "split", targets: [split + 1, program.length] };
        return true;
      }
      const splits: number[] = [];
      for (let count = node.least; count < node.most; count += 1) {
        splits.push(reserve(program));
        if (!emit(program, node.node)) return false;
      }
      for (const split of splits) program[split] = { kind: "split", targets: [split + 1, program.length] };
      return true;
    }
  }
}

/** Holds a place whose instruction is known later. */
function reserve(program: ProgramStep[]): number {
  program.push({ kind: "split", targets: [] });
  return program.length - 1;
}
