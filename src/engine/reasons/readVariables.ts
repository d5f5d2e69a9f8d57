import { findBoth } from "../variables/findBoth.ts";
import { traceVariables } from "../variables/tracedVariables.ts";
import { variablesIn } from "../variables/variableAt.ts";
import type { ExplainedPlace, ReadVariable } from "./explanation.ts";
import { instructionAt, nodeAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";

/** The variables that an instruction reads, each once; none for a whole stage. */
export function readVariables(subject: ReasonSubject, { stage, instruction }: ExplainedPlace): readonly ReadVariable[] {
  const { file, options, legacyVersion, shownPlatform } = subject;
  const node = instruction === undefined ? undefined : nodeAt(subject, stage, instruction);
  const position = instruction ?? -1;
  const places = node ? variablesIn(file, { node, stage: subject.stages[stage], instruction: instructionAt(subject, stage, position), position }) : [];
  if (places.length === 0) return [];
  const traced = traceVariables({ dockerfile: file.ast.text, options, legacyVersion, shownPlatform });
  return places.map(({ name, span, point, reader }) => ({ name, span, ...findBoth(traced, { name, point, isAtRun: reader === "container" }) }));
}
