import type { Span } from "../source/span.ts";
import { findBoth } from "../variables/findBoth.ts";
import { traceVariables } from "../variables/tracedVariables.ts";
import { variablesIn } from "../variables/variableAt.ts";
import type { ExplainedPlace, ReadVariable } from "./explanation.ts";
import { instructionAt, nodeAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";

/** The variables that an instruction reads, and those that it sets, each once; for a whole stage those of its FROM. */
export function readVariables(subject: ReasonSubject, { stage, instruction }: ExplainedPlace): readonly ReadVariable[] {
  const { file, options, legacyVersion, shownPlatform } = subject;
  const position = instruction ?? -1;
  const node = nodeAt(subject, stage, position);
  const places = node ? variablesIn(file, { node, stage: subject.stages[stage], instruction: instructionAt(subject, stage, position), position }) : [];
  const set = declaredIn(subject, stage, position);
  if (places.length === 0 && set.length === 0) return [];
  const traced = traceVariables({ dockerfile: file.ast.text, options, legacyVersion, shownPlatform });
  const read = places.map(({ name, span, point, reader }) => ({ name, span, ...findBoth(traced, { name, point, isAtRun: reader === "container" }) }));
  // What it sets is told as it stands from then on.
  const point = { stage, instruction: position + 1, word: 0 };
  return [...read, ...set.map(({ name, span }) => ({ name, span, ...findBoth(traced, { name, point }) }))];
}

function declaredIn({ stages }: ReasonSubject, stage: number, position: number): readonly { readonly name: string; readonly span: Span }[] {
  const instruction = stages[stage]?.instructions[position];
  if (instruction?.kind !== "ARG" && instruction?.kind !== "ENV") return [];
  const names = instruction.kind === "ARG" ? instruction.names : instruction.pairs;
  return [...new Set(names.map(({ key }) => key.replace(/["']/g, "")))].map((name) => ({ name, span: instruction.node.span }));
}
