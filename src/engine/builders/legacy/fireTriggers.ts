import type { Instruction } from "../../instructions/instruction.ts";
import { readInstruction } from "../../instructions/readInstruction.ts";
import type { InstructionNode } from "../../parser/ast.ts";
import { readAst } from "../../parser/readAst.ts";
import { Refusal } from "../../source/refusal.ts";
import type { Build, StageState } from "./build.ts";
import { carryOut } from "./carryOut.ts";

/** Carries out the ONBUILD triggers of a stage's base, which are then gone. Calls `onFire` before each. */
export function fireTriggers(build: Build, stage: StageState, from: InstructionNode, onFire: (trigger: string) => void): void {
  const triggers = stage.onbuild;
  stage.onbuild = [];
  for (const trigger of triggers) {
    onFire(trigger);
    carryOut(build, stage, readTrigger(build, trigger), { instruction: -1, via: "onbuild", span: from.span });
  }
}

function readTrigger(build: Build, trigger: string): Instruction {
  const known = build.triggers.get(trigger);
  if (known) return known;
  const instruction = readInstruction(readOnlyNode(build, trigger), build.release.instructions);
  if (instruction.kind === "FROM") throw new Refusal("*instructions.Stage is not a command type");
  build.triggers.set(trigger, instruction);
  return instruction;
}

function readOnlyNode(build: Build, trigger: string): InstructionNode {
  const ast = readAst(trigger, build.release.lines);
  if (ast.error) throw new Refusal(ast.error.message);
  const [node, ...more] = ast.nodes.filter((it) => it.kind === "instruction");
  if (!node || more.length > 0) throw new Refusal("onbuild trigger should be a single expression");
  return node;
}
