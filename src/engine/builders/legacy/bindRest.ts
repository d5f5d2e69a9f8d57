import type { Stage } from "../../instructions/instruction.ts";
import { expandWord } from "../../shell/expandWord.ts";
import { bindBase, bindCopySource } from "./bindNames.ts";
import { globalVariables } from "./build.ts";
import type { Build } from "./build.ts";

/** Binds the names behind a failing step as the builder would have bound them, had the step gone well. */
export function bindRest(build: Build, stages: readonly Stage[]): void {
  const bound = new Set(build.bindings.map((it) => placeKey(it.stage, it.instruction)));
  for (const { index, from, instructions } of stages) {
    if (!bound.has(placeKey(index, -1))) bindFrom(build, from.base, index, from.node.span);
    for (const [position, instruction] of instructions.entries()) {
      if (instruction.kind !== "COPY" || instruction.from === "" || bound.has(placeKey(index, position))) continue;
      const source = bindCopySource(build, instruction.from, index);
      build.bindings.push({ stage: index, instruction: position, via: "copy", name: instruction.from, span: instruction.node.span, source });
    }
    if (from.name !== "" && !build.named.has(from.name)) build.named.set(from.name, index);
  }
}

function bindFrom(build: Build, written: string, stage: number, span: Stage["from"]["node"]["span"]): void {
  const { text, error } = expandWord(written, globalVariables(build), { escape: build.escape, grammar: build.release.grammar });
  if (error !== undefined || text === "") return;
  build.bindings.push({ stage, instruction: -1, via: "base", name: text, span, source: bindBase(build, text) });
}

function placeKey(stage: number, instruction: number): string {
  return `${stage}:${instruction}`;
}
