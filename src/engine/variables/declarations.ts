import type { VariableSetting } from "../builders/variableTrace.ts";
import type { InstructionNode } from "../parser/ast.ts";
import type { ReadFile } from "../instructions/readDockerfile.ts";
import type { Span } from "../source/span.ts";

/** A place of the file that declares or sets a variable. */
export interface VariableDeclaration {
  readonly kind: "ARG" | "ENV";
  readonly name: string;
  /** Index of the stage; -1 above the first FROM. */
  readonly stage: number;
  /** Index into the stage's instructions or the global ARGs. */
  readonly instruction: number;
  readonly word: number;
  /** As written behind the equals sign; absent for an ARG without one. */
  readonly written?: string;
  readonly line: number;
  /** The word `NAME=value`. */
  readonly span: Span;
  /** What a comment above an ARG says of it. */
  readonly description: string;
}

/** All ARG and ENV words of a file by name, in file order; those behind ONBUILD are left out, for they count in other stages. */
export function indexDeclarations({ dockerfile }: ReadFile): ReadonlyMap<string, readonly VariableDeclaration[]> {
  const byName = new Map<string, VariableDeclaration[]>();
  const add = (declaration: VariableDeclaration): void => {
    const known = byName.get(declaration.name);
    if (known) known.push(declaration);
    else byName.set(declaration.name, [declaration]);
  };
  const { globalArgs, stages } = dockerfile;
  for (const { stage, instructions } of [{ stage: -1, instructions: globalArgs }, ...stages.map((it) => ({ stage: it.index, instructions: it.instructions }))]) {
    for (const [instruction, it] of instructions.entries()) {
      const place = { stage, instruction, line: it.node.lines[0] };
      if (it.kind === "ARG") {
        for (const [word, { key, value, description }] of it.names.entries()) {
          add({ kind: "ARG", name: key, word, span: spanOfWord(it.node, word), description, ...place, ...(value === undefined ? {} : { written: value }) });
        }
      } else if (it.kind === "ENV") {
        for (const [word, { key, value, isLegacy }] of it.pairs.entries()) {
          const span = isLegacy ? it.node.span : spanOfWord(it.node, word);
          add({ kind: "ENV", name: withoutQuotes(key), word, span, written: value, description: "", ...place });
        }
      }
    }
  }
  return byName;
}

/** The node that a setting comes from; undefined for what the builder or a base brings. */
export function nodeOfSetting({ dockerfile }: ReadFile, { stage, instruction }: Pick<VariableSetting, "stage" | "instruction">): InstructionNode | undefined {
  if (instruction < 0) return undefined;
  return (stage === -1 ? dockerfile.globalArgs : dockerfile.stages[stage]?.instructions)?.[instruction]?.node;
}

function spanOfWord(node: InstructionNode, word: number): Span {
  return node.arguments[word]?.span ?? node.span;
}

function withoutQuotes(key: string): string {
  return key.replace(/["']/g, "");
}
