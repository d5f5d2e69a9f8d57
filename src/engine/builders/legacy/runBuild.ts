import type { ArgInstruction, Instruction, FromInstruction, Stage } from "../../instructions/instruction.ts";
import { Refusal } from "../../source/refusal.ts";
import { trimSpace } from "../../source/unicode.ts";
import { beginStage } from "./beginStage.ts";
import { FailedCommand, UncertainRefusal, expandText, globalVariables } from "./build.ts";
import type { Build } from "./build.ts";
import { carryOut } from "./carryOut.ts";
import { commit } from "./commit.ts";
import { fireTriggers } from "./fireTriggers.ts";
import { givenLabels } from "./givenOptions.ts";
import type { LegacyError, LegacyStep } from "./legacyPlan.ts";

/** Why a build ended early. */
export interface Failure {
  readonly error: LegacyError;
  readonly anyOf?: readonly string[];
  readonly exitCode: number;
  /** False where all steps were done, and only their result is refused. */
  readonly isBeforeEnd: boolean;
  /** Whether a RUN's command was run. */
  readonly hasRun: boolean;
}

const NO_TRIGGERS: readonly string[] = [];

type AnyInstruction = Instruction | FromInstruction;

/** Does step after step until one fails; stages and steps are left in `build` (builder.go). */
export function runBuild(build: Build, globalArgs: readonly ArgInstruction[], stages: readonly Stage[]): Failure | undefined {
  const labels = givenLabels(build.options);
  const total = globalArgs.length + stages.reduce((sum, it) => sum + 1 + it.instructions.length, labels.length);
  let current: AnyInstruction | undefined;
  const print = (instruction: AnyInstruction, place: Pick<LegacyStep, "stage" | "instruction">, given: Partial<LegacyStep> = {}): void => {
    const { node } = instruction;
    const text = given.text ?? trimSpace(node.original);
    build.steps.push({ number: build.steps.length + 1, total, span: node.span, ...place, text, triggers: given.triggers ?? NO_TRIGGERS });
  };
  try {
    for (const [index, instruction] of globalArgs.entries()) {
      current = instruction;
      print(instruction, { stage: -1, instruction: index });
      declareGlobals(build, instruction, index);
    }
    for (const { index, from, instructions } of stages) {
      current = from;
      if (build.named.has(from.name)) throw new Refusal(`${from.name} stage name already used`);
      const triggers: string[] = [];
      print(from, { stage: index, instruction: -1 }, { triggers });
      const stage = beginStage(build, from, index);
      const base = build.bindings.at(-1)?.source;
      build.trace?.enterStage(index, base?.kind === "stage" ? base.index : -1);
      fireTriggers(build, stage, from.node, (it) => triggers.push(it));
      for (const [position, instruction] of instructions.entries()) {
        current = instruction;
        print(instruction, { stage: index, instruction: position });
        build.trace?.enterInstruction(index, position);
        carryOut(build, stage, instruction, { instruction: position, via: "copy", span: instruction.node.span });
      }
      for (const [position, [name, value]] of (index === stages.length - 1 ? labels : []).entries()) {
        print(from, { stage: index, instruction: instructions.length + position }, { text: `LABEL ${name}=${value}` });
        build.journal?.recordLabel(build, `LABEL ${name}=${value}`);
        commit(build, stage);
      }
      build.finished.push(stage);
      if (from.name !== "") build.named.set(from.name, index);
    }
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || !current) throw refusal;
    return failAt(current, refusal);
  }
  return refuseResult(build, stages);
}

/** An ARG before the first FROM: all its words see the values from before it. */
function declareGlobals(build: Build, { names }: ArgInstruction, instruction: number): void {
  const variables = globalVariables(build);
  const expanded = names.map((it) => [expandText(build, it.key, variables), it.value === undefined ? undefined : expandText(build, it.value, variables)] as const);
  for (const [word, [name, value]] of expanded.entries()) {
    const { globals } = build.args;
    build.args.declare(globals, name, value);
    build.trace?.set({ stage: -1, instruction, word, kind: "ARG", name, value: build.args.find(globals, name), source: build.args.sourceOf(globals, name) });
  }
}

function failAt({ node }: AnyInstruction, refusal: Refusal): Failure {
  const failure = {
    error: { message: refusal.message, phase: "step" as const, lines: [node.lines], span: node.span },
    exitCode: refusal instanceof FailedCommand ? refusal.exitCode : 1,
    isBeforeEnd: true,
    hasRun: refusal instanceof FailedCommand,
  };
  const isUncertain = refusal instanceof UncertainRefusal && refusal.messages.length > 1;
  return isUncertain ? { ...failure, anyOf: refusal.messages } : failure;
}

/** Without a FROM the daemon itself breaks off; without an image there is nothing to name. */
function refuseResult(build: Build, stages: readonly Stage[]): Failure | undefined {
  const message = findResultComplaint(build);
  if (message === undefined) return undefined;
  const node = stages.at(-1)?.from.node;
  const place = node ? { lines: [node.lines], span: node.span } : { lines: [], span: { start: 0, end: 0 } };
  return { error: { message, phase: "step", ...place }, exitCode: 1, isBeforeEnd: false, hasRun: false };
}

function findResultComplaint(build: Build): string | undefined {
  const last = build.finished.at(-1);
  if (!last) return "unexpected EOF";
  return last.image.id === "" ? "No image was generated. Is your Dockerfile empty?" : undefined;
}
