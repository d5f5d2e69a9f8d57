import { edgeChanges } from "./edgeChanges.ts";
import type { ExplainedPlace } from "./explanation.ts";
import { nodeAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import type { Candidate } from "./turningPoints.ts";

/** What may make BuildKit accept the name for which it refuses the file. */
export function buildkitRefusalChanges(subject: ReasonSubject, { stage }: ExplainedPlace): readonly Candidate[] {
  const { error } = subject.buildkit;
  const line = (error?.place ?? error?.lines[0])?.[0];
  const outcome = subject.verdicts.stages[stage]?.buildkit.outcome;
  if (line === undefined || (outcome !== "fails" && outcome !== "not reached")) return [];
  const refused = subject.graph.edges.filter((it) => nodeAt(subject, it.stage, it.instruction)?.lines[0] === line);
  return refused.flatMap((edge) => edgeChanges(subject, edge)).map((it) => ({ ...it, builder: "buildkit" }));
}
