import { isExpandedInstruction } from "../instructions/expandedInstruction.ts";
import type { Instruction, Stage } from "../instructions/instruction.ts";
import type { InstructionNode } from "../parser/ast.ts";
import { findShellAssignments } from "../checks/shellAssignments.ts";
import { findVariables } from "../checks/variableText.ts";
import type { ReadFile } from "../instructions/readDockerfile.ts";
import type { Span } from "../source/span.ts";
import type { VariableDeclaration } from "./declarations.ts";
import type { ReadingPoint } from "./recordedVariables.ts";

/**
 * Who reads a variable: the builders as they read the instruction, the shell of a RUN, the shell of a container that
 * starts from the image, that shell after the command itself set it, or nobody, so that it stays as it is written.
 */
export type VariableReader = "builders" | "runShell" | "command" | "container" | "nobody";

/** A variable's name where it stands in a file. */
export interface VariablePlace {
  readonly name: string;
  /** `$NAME`, `${NAME:-x}`, or the name of a declaration. */
  readonly span: Span;
  readonly kind: "use" | "declaration";
  readonly stage: Stage | undefined;
  /** Undefined for a FROM. */
  readonly instruction: Instruction | undefined;
  readonly node: InstructionNode;
  readonly reader: VariableReader;
  /** What it stands for there; of a declaration, what it stands for from then on. */
  readonly point: ReadingPoint;
}

/** The variable at an offset of the text; undefined where there is none, or it stands behind ONBUILD. */
export function variableAt(file: ReadFile, declarations: ReadonlyMap<string, readonly VariableDeclaration[]>, offset: number): VariablePlace | undefined {
  const place = findInstruction(file, offset);
  if (!place) return undefined;
  const { node, stage, instruction, position } = place;
  const used = listUses(file, place).find((it) => holds(it.span, offset));
  if (used) return toPlace(file, place, used);
  const declared = findDeclaration(declarations, stage?.index ?? -1, position, offset);
  if (!declared || (instruction?.kind !== "ARG" && instruction?.kind !== "ENV")) return undefined;
  const { name, span } = declared;
  const start = instruction.node.form === "legacyPair" ? (node.arguments[0]?.span.start ?? span.start) : span.start;
  const end = Math.min(span.end, start + name.length);
  if (offset < start || offset > end) return undefined;
  return { name, span: { start, end }, kind: "declaration", stage, instruction, node, reader: "builders", point: { stage: stage?.index ?? -1, instruction: position + 1, word: 0 } };
}

/** The variables that an instruction reads, each where it stands first. */
export function variablesIn(file: ReadFile, place: FoundInstruction): readonly VariablePlace[] {
  const names = new Set<string>();
  return listUses(file, place).flatMap((use) => {
    if (names.has(use.name)) return [];
    names.add(use.name);
    return [toPlace(file, place, use)];
  });
}

interface Use {
  readonly name: string;
  readonly span: Span;
}

function toPlace(file: ReadFile, { node, stage, instruction, position }: FoundInstruction, { name, span }: Use): VariablePlace {
  const reader = readerOf(file, node, instruction, { name, span });
  const word = instruction?.kind === "ARG" ? wordAt(node, span.start) : 0;
  const isFrom = stage !== undefined && instruction === undefined;
  const point = isFrom ? { stage: -1, instruction: Infinity, word: 0 } : { stage: stage?.index ?? -1, instruction: reader === "container" ? Infinity : position, word };
  return { name, span, kind: "use", stage, instruction, node, reader, point };
}

/** An instruction with its place in the file. */
export interface FoundInstruction {
  readonly node: InstructionNode;
  readonly stage: Stage | undefined;
  readonly instruction: Instruction | undefined;
  /** Index into the stage's instructions or the global ARGs; -1 for a FROM. */
  readonly position: number;
}

function findInstruction({ dockerfile: { globalArgs, stages } }: ReadFile, offset: number): FoundInstruction | undefined {
  for (const [position, instruction] of globalArgs.entries()) {
    if (holds(instruction.node.span, offset)) return { node: instruction.node, stage: undefined, instruction, position };
  }
  const stage = stages.findLast((it) => it.from.node.span.start <= offset);
  if (!stage) return undefined;
  if (holds(stage.from.node.span, offset)) return { node: stage.from.node, stage, instruction: undefined, position: -1 };
  const position = stage.instructions.findIndex((it) => holds(it.node.span, offset));
  const instruction = stage.instructions[position];
  return instruction && { node: instruction.node, stage, instruction, position };
}

/** All variables in an instruction, in order; none behind ONBUILD, where they are read in other stages. */
function listUses({ ast: { text, escape } }: ReadFile, { node, instruction }: FoundInstruction): readonly Use[] {
  if (instruction?.kind === "ONBUILD" || !text.slice(node.span.start, node.span.end).includes("$")) return [];
  const isRun = instruction?.kind === "RUN";
  const head = { start: node.keywordSpan.end, end: node.heredocs[0]?.span.start ?? node.span.end };
  const bodies = node.heredocs.filter((it) => isRun || it.isExpanded).flatMap((it) => findVariables(text, it.span, { escape: "\\", heedsQuotes: false }));
  const uses = [...findVariables(text, head, { escape: isRun ? "\\" : escape, heedsQuotes: true }), ...bodies];
  return uses.filter(({ span }) => !node.innerComments.some((it) => holds(it, span.start)));
}

function readerOf({ ast: { text } }: ReadFile, node: InstructionNode, instruction: Instruction | undefined, { name, span }: Use): VariableReader {
  if (!instruction || isExpandedInstruction(instruction)) return "builders";
  switch (instruction.kind) {
    case "RUN": {
      if (node.flags.some((it) => holds(it.span, span.start))) return "builders";
      if (!instruction.command.isShellForm) return "nobody";
      const assigned = findShellAssignments(text.slice(node.keywordSpan.end, node.span.end));
      return !assigned || assigned.has(name) ? "command" : "runShell";
    }
    case "CMD":
    case "ENTRYPOINT":
      return instruction.command.isShellForm ? "container" : "nobody";
    case "HEALTHCHECK":
      return node.form === "json" ? "nobody" : "container";
    case "COPY":
      return node.flags.some((it) => it.text.startsWith("--from=") && holds(it.span, span.start)) ? "nobody" : "builders";
    case "ADD":
      return "builders";
    case "MAINTAINER":
    case "ONBUILD":
    case "SHELL":
      return "nobody";
  }
}

function findDeclaration(declarations: ReadonlyMap<string, readonly VariableDeclaration[]>, stage: number, instruction: number, offset: number): VariableDeclaration | undefined {
  for (const list of declarations.values()) {
    const found = list.find((it) => it.stage === stage && it.instruction === instruction && holds(it.span, offset));
    if (found) return found;
  }
  return undefined;
}

/** Which of an ARG's names an offset belongs to. */
function wordAt(node: InstructionNode, offset: number): number {
  return Math.max(0, node.arguments.findIndex((it) => holds(it.span, offset)));
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
