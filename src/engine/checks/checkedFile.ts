import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { Dockerfile } from "../instructions/readStages.ts";
import type { Instruction, Stage } from "../instructions/instruction.ts";
import type { Ast, InstructionNode } from "../parser/ast.ts";
import type { LineRange, Span } from "../source/span.ts";
import { indexArgumentOrigins } from "./argumentOrigin.ts";
import type { ArgumentOrigin } from "./argumentOrigin.ts";
import { readStageChains } from "./stageChain.ts";
import type { StageChain } from "./stageChain.ts";
import { indexStageNameUses } from "./stageNameUses.ts";
import type { StageNameUse } from "./stageNameUses.ts";
import { indexFirstUses } from "./variableText.ts";

/** Where an instruction stands among the stages. */
export interface InstructionPlace {
  readonly stage: Stage;
  /** Undefined for the stage's FROM. */
  readonly instruction: Instruction | undefined;
  /** The instruction above it in its stage; itself for FROM. */
  readonly before: InstructionNode;
}

/** A file that is checked, with what rules look up in it. Each table is made when it is first asked for. */
export class CheckedFile {
  readonly ast: Ast;
  readonly dockerfile: Dockerfile;
  readonly options: BuildOptions;
  private nodesByLine: ReadonlyMap<number, InstructionNode> | undefined;
  private places: ReadonlyMap<InstructionNode, InstructionPlace> | undefined;
  private stageChains: readonly StageChain[] | undefined;
  private uses: ReadonlyMap<string, readonly StageNameUse[]> | undefined;
  private origins: ReadonlyMap<string, ArgumentOrigin> | undefined;
  private readonly firstUses = new Map<InstructionNode, ReadonlyMap<string, Span>>();
  private keywords: "lower" | "upper" | undefined;

  constructor({ ast, dockerfile }: { readonly ast: Ast; readonly dockerfile: Dockerfile }, options: BuildOptions) {
    this.ast = ast;
    this.dockerfile = dockerfile;
    this.options = options;
  }

  /** The instruction that begins on the first of these lines, or that an empty continuation line there belongs to. */
  nodeAt([first]: LineRange): InstructionNode | undefined {
    this.nodesByLine ??= indexLines(this.ast);
    return this.nodesByLine.get(first);
  }

  /** Undefined for an ARG above the first FROM, and for what is no instruction. */
  placeOf(node: InstructionNode): InstructionPlace | undefined {
    this.places ??= indexPlaces(this.dockerfile.stages);
    return this.places.get(node);
  }

  chainOf({ index }: Stage): StageChain | undefined {
    this.stageChains ??= readStageChains(this.dockerfile.stages);
    return this.stageChains[index];
  }

  /** Where a name stands behind FROM, `--from=` or a mount's `from=` in exactly these letters, in file order. */
  usesOf(name: string): readonly StageNameUse[] {
    this.uses ??= indexStageNameUses(this.ast.text, this.dockerfile.stages);
    return this.uses.get(name) ?? [];
  }

  /** Where an instruction uses a variable for the first time. */
  findVariable(node: InstructionNode, name: string): Span | undefined {
    let uses = this.firstUses.get(node);
    if (!uses) {
      uses = indexFirstUses(this.ast, node);
      this.firstUses.set(node, uses);
    }
    return uses.get(name);
  }

  /** Where else in the file, or by BuildKit itself, an argument gets its value. */
  originOf(argument: string): ArgumentOrigin | undefined {
    this.origins ??= indexArgumentOrigins(this.dockerfile);
    return this.origins.get(argument);
  }

  textOf({ start, end }: Span): string {
    return this.ast.text.slice(start, end);
  }

  /** The case of most keywords, as BuildKit counts it: upper where there are as many of either. */
  get keywordCase(): "lower" | "upper" {
    this.keywords ??= countKeywords(this.dockerfile.stages);
    return this.keywords;
  }
}

/** The content of a range of lines, white space at its end left out; the file's beginning where there is none. */
export function spanOfLines({ text, lineStarts }: Ast, lines: LineRange | undefined): Span {
  if (!lines) return { start: 0, end: 0 };
  const start = lineStarts[Math.max(0, lines[0] - 1)] ?? text.length;
  const next = lineStarts[lines[1]] ?? text.length;
  return { start, end: start + text.slice(start, next).trimEnd().length };
}

function indexLines({ nodes }: Ast): ReadonlyMap<number, InstructionNode> {
  const byLine = new Map<number, InstructionNode>();
  for (const node of nodes) {
    if (node.kind !== "instruction") continue;
    byLine.set(node.lines[0], node);
    if (node.emptyContinuationLine > 0) byLine.set(node.emptyContinuationLine, node);
  }
  return byLine;
}

function indexPlaces(stages: readonly Stage[]): ReadonlyMap<InstructionNode, InstructionPlace> {
  const places = new Map<InstructionNode, InstructionPlace>();
  for (const stage of stages) {
    let before = stage.from.node;
    places.set(before, { stage, instruction: undefined, before });
    for (const instruction of stage.instructions) {
      places.set(instruction.node, { stage, instruction, before });
      before = instruction.node;
    }
  }
  return places;
}

function countKeywords(stages: readonly Stage[]): "lower" | "upper" {
  let balance = 0;
  for (const { from, instructions } of stages) {
    for (const { node } of [from, ...instructions]) {
      if (node.keyword === node.keyword.toLowerCase()) balance += 1;
      else if (node.keyword === node.keyword.toUpperCase()) balance -= 1;
    }
  }
  return balance > 0 ? "lower" : "upper";
}
