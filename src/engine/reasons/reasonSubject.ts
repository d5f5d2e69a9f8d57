import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { Comparison } from "../builders/comparison.ts";
import { displayName } from "../builders/displayName.ts";
import type { LegacyVersion } from "../builders/legacy/legacyVersion.ts";
import type { Verdicts } from "../builders/verdict.ts";
import type { Instruction, Stage } from "../instructions/instruction.ts";
import type { ReadFile } from "../instructions/readDockerfile.ts";
import type { InstructionNode } from "../parser/ast.ts";

/** What reasons are found in: a file, what both builders make of it, and how it is built. */
export interface ReasonSubject extends Comparison {
  readonly file: ReadFile;
  readonly options: BuildOptions;
  readonly legacyVersion: LegacyVersion;
  /** Which of several platforms, by its place among them. */
  readonly shownPlatform: number;
  readonly verdicts: Verdicts;
}

/** The stage that BuildKit builds, or the legacy builder where BuildKit picks none. */
export function targetOf({ stages, buildkit, legacy }: ReasonSubject): Stage | undefined {
  return stages[buildkit.builds[0]?.target ?? -1] ?? stages[legacy.target];
}

export function nameAt({ stages }: ReasonSubject, index: number): string {
  const stage = stages[index];
  return stage ? displayName(stage) : "the target";
}

export function instructionAt({ stages }: ReasonSubject, stage: number, instruction: number): Instruction | undefined {
  return stages[stage]?.instructions[instruction];
}

/** The instruction's node; the FROM's for -1. */
export function nodeAt({ stages }: ReasonSubject, stage: number, instruction: number): InstructionNode | undefined {
  return (instruction < 0 ? stages[stage]?.from : stages[stage]?.instructions[instruction])?.node;
}

export function lineAt(subject: ReasonSubject, stage: number, instruction: number): number {
  return nodeAt(subject, stage, instruction)?.lines[0] ?? 0;
}
