import type { LegacyStep } from "../builders/legacy/legacyPlan.ts";
import { PREDEFINED_ARGUMENTS } from "../builders/legacy/release.ts";
import type { ReadFile } from "../instructions/readDockerfile.ts";
import { indexDeclarations } from "./declarations.ts";
import type { VariableDeclaration } from "./declarations.ts";
import { traceBuild } from "./tracedBuild.ts";
import type { TracedBuild, TracedInput } from "./tracedBuild.ts";

/** A traced build with what is looked up in it. */
export interface TracedVariables extends TracedBuild {
  readonly declarations: ReadonlyMap<string, readonly VariableDeclaration[]>;
  /** Names that the legacy builder takes from --build-arg without an ARG. */
  readonly legacyPredefined: ReadonlySet<string>;
  /** Both builders see the same instructions in the file's lines. */
  readonly isReadAlike: boolean;
  /** The configs of images are told of. */
  readonly knowsImages: boolean;
}

export function traceVariables(input: TracedInput): TracedVariables {
  const traced = traceBuild(input);
  return {
    ...traced,
    declarations: indexDeclarations(traced.file),
    legacyPredefined: PREDEFINED_ARGUMENTS[input.legacyVersion ?? "28"],
    isReadAlike: traced.legacyPlan.steps.every((step) => isSameInstruction(traced.file, step)),
    knowsImages: Object.keys(traced.options.images ?? {}).length > 0,
  };
}

function isSameInstruction({ dockerfile: { globalArgs, stages } }: ReadFile, { stage, instruction, span }: LegacyStep): boolean {
  const own = stages[stage];
  // What --label adds stands behind the last instruction.
  if (own && instruction >= own.instructions.length) return true;
  const node = (stage === -1 ? globalArgs[instruction] : instruction === -1 ? own?.from : own?.instructions[instruction])?.node;
  return node?.span.start === span.start && node.span.end === span.end;
}
