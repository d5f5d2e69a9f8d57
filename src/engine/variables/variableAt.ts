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
  if (instruction?.kind === "ONBUILD" || node.innerComments.some((it) => holds(it, offset))) return undefined;
  const index = stage?.index ?? -1;
  const used = findUse(file, node, instruction, offset);
  if (used) {
    const seesStage = stage !== undefined && instruction !== undefined;
    const reader = readerOf(file, node, instruction, used);
    const word = instruction?.kind === "ARG" ? wordAt(node, offset) : 0;
    const point = seesStage || !stage ? { stage: index, instruction: reader === "container" ? Infinity : position, word } : { stage: -1, instruction: Infinity, word: 0 };
    return { ...used, kind: "use", stage, instruction, node, reader, point };
  }
  const declared = findDeclaration(declarations, index, position, offset);
  if (!declared || (instruction?.kind !== "ARG" && instruction?.kind !== "ENV")) return undefined;
  const { name, span } = declared;
  const end = Math.min(span.end, (instruction.node.form === "legacyPair" ? (node.arguments[0]?.span.start ?? span.start) : span.start) + name.length);
  const start = end - name.length;
  if (offset < start || offset > end) return undefined;
  return { name, span: { start, end }, kind: "declaration", stage, instruction, node, reader: "builders", point: { stage: index, instruction: position + 1, word: 0 } };
}

interface FoundInstruction {
  readonly node: InstructionNode;
  readonly stage: Stage | undefined;
  readonly instruction: Instruction | undefined;
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

function findUse({ ast: { text, escape } }: ReadFile, node: InstructionNode, instruction: Instruction | undefined, offset: number): { readonly name: string; readonly span: Span } | undefined {
  const body = node.heredocs.find((it) => holds(it.span, offset));
  if (body && !body.isExpanded && instruction?.kind !== "RUN") return undefined;
  const isRun = instruction?.kind === "RUN";
  const region = body?.span ?? { start: node.keywordSpan.end, end: node.heredocs[0]?.span.start ?? node.span.end };
  const found = findVariables(text, region, { escape: isRun || body ? "\\" : escape, heedsQuotes: !body });
  return found.find((it) => holds(it.span, offset));
}

function readerOf({ ast: { text } }: ReadFile, node: InstructionNode, instruction: Instruction | undefined, { name, span }: { readonly name: string; readonly span: Span }): VariableReader {
  if (!instruction) return "builders";
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
    case "ARG":
    case "ENV":
    case "EXPOSE":
    case "LABEL":
    case "STOPSIGNAL":
    case "USER":
    case "VOLUME":
    case "WORKDIR":
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
