import type { InstructionNode } from "../parser/ast.ts";
import type { Stage } from "../instructions/instruction.ts";
import type { Span } from "../source/span.ts";

/** A name of a stage where it is used: behind FROM, `--from=` or a mount's `from=`. */
export interface StageNameUse {
  /** Index of the stage that uses it. */
  readonly stage: number;
  readonly via: "base" | "copy" | "mount";
  readonly node: InstructionNode;
  /** The name alone. */
  readonly span: Span;
}

/** All uses by the name's text, each list in file order. Names that a quote or a continuation cuts are left out. */
export function indexStageNameUses(text: string, stages: readonly Stage[]): ReadonlyMap<string, readonly StageNameUse[]> {
  const uses = new Map<string, StageNameUse[]>();
  const add = (name: string, use: StageNameUse): void => {
    if (text.slice(use.span.start, use.span.end) !== name) return;
    const known = uses.get(name);
    if (known) known.push(use);
    else uses.set(name, [use]);
  };
  for (const { index, from, instructions } of stages) {
    const [base] = from.node.arguments;
    if (base) add(base.value, { stage: index, via: "base", node: from.node, span: base.span });
    for (const { kind, node } of instructions) {
      if (kind !== "COPY" && kind !== "RUN") continue;
      for (const flag of node.flags) {
        const value = kind === "COPY" ? /^--from=(.+)$/s.exec(flag.text) : /^--mount=(?:.*,)?from=([^,"]+)/is.exec(flag.text);
        const [whole, name] = value ?? [];
        if (whole === undefined || name === undefined) continue;
        const end = flag.span.start + whole.length;
        add(name, { stage: index, via: kind === "COPY" ? "copy" : "mount", node, span: { start: end - name.length, end } });
      }
    }
  }
  return uses;
}

/** The part of a list, which is in file order, that belongs to stages from one up to another, the last included. */
export function selectUses(uses: readonly StageNameUse[], first: number, last: number): readonly StageNameUse[] {
  let low = 0;
  let high = uses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uses[middle]?.stage ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((uses[end]?.stage ?? Infinity) <= last) end += 1;
  return uses.slice(low, end);
}
