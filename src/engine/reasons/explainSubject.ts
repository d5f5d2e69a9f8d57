import { displayName, stageAtLine } from "../builders/displayName.ts";
import { buildkitEdgeReason, legacyEdgeReason, titleOfEdge } from "./edgeReason.ts";
import type { ExplainedPlace, Explanation, Reason } from "./explanation.ts";
import { pathToTarget } from "./pathToTarget.ts";
import { readVariables } from "./readVariables.ts";
import { nodeAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import { buildkitStepReason, legacyStepReason } from "./stepReason.ts";
import { findTurningPoints } from "./turningPoints.ts";
import type { Retry } from "./turningPoints.ts";

/** All there is to say of a place; null where the file has none such. */
export function explainSubject(subject: ReasonSubject, place: ExplainedPlace, retry: Retry): Explanation | null {
  const reasons = reasonsFor(subject, place);
  if (!reasons) return null;
  const failing = findFailing(subject);
  return {
    place,
    ...reasons,
    path: pathToTarget(subject, place),
    ...(failing && { failing }),
    turns: findTurningPoints(subject, place, retry),
    variables: readVariables(subject, place),
  };
}

function reasonsFor(subject: ReasonSubject, { stage: index, instruction, edge: id }: ExplainedPlace): { readonly title: string; readonly legacy: Reason; readonly buildkit: Reason } | undefined {
  const stage = subject.stages[index];
  const verdict = subject.verdicts.stages[index];
  if (!stage || !verdict) return undefined;
  const edge = id === undefined ? undefined : subject.graph.edges.find((it) => it.id === id);
  if (id !== undefined && !edge) return undefined;
  if (edge) return { title: titleOfEdge(subject, edge), legacy: legacyEdgeReason(subject, edge), buildkit: buildkitEdgeReason(subject, edge) };
  if (instruction === undefined) return { title: displayName(stage), legacy: verdict.legacy, buildkit: verdict.buildkit };
  const node = nodeAt(subject, index, instruction);
  if (!node) return undefined;
  const title = `${node.keyword.toUpperCase()} on line ${node.lines[0]}`;
  return { title, legacy: legacyStepReason(subject, index, instruction), buildkit: buildkitStepReason(subject, index, instruction) };
}

/** The instruction that stops a builder, the legacy one first. */
function findFailing({ legacy, buildkit, stages }: ReasonSubject): Explanation["failing"] {
  const line = legacy.error?.lines[0]?.[0] ?? (buildkit.error?.place ?? buildkit.error?.lines[0])?.[0];
  return line === undefined ? undefined : { stage: stageAtLine(stages, line), line };
}
