import type { Outcome } from "../builders/verdict.ts";
import type { StageEdge } from "../graph/stageGraph.ts";
import type { ExplainedPlace, TurningPoint } from "./explanation.ts";
import { edgeChanges } from "./edgeChanges.ts";
import { buildkitRefusalChanges } from "./buildkitRefusalChanges.ts";
import { legacyFailureChanges } from "./legacyFailureChanges.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import { stageChanges } from "./stageChanges.ts";
import { variableChanges } from "./variableChanges.ts";

/** A change that may turn a verdict round. */
export interface Candidate extends Omit<TurningPoint, "builder" | "sentence"> {
  readonly builder: "legacy" | "buildkit";
  /** What happens then, by whose verdict turns. */
  readonly sentence: (turned: TurningPoint["builder"]) => string;
  /** Where a stage of the file stands once it is made. */
  readonly moved?: (stage: number) => number;
}

/** Plans the builds of the file after a change. */
export type Retry = (change: TurningPoint["change"]) => ReasonSubject;

/** Larger files are not planned anew for each idea. */
const LARGEST_TEXT = 200_000;

/** The changes that turn a verdict on a place round, each tried: what the builders do afterwards is another thing than before. */
export function findTurningPoints(subject: ReasonSubject, place: ExplainedPlace, retry: Retry): readonly TurningPoint[] {
  if (subject.file.ast.text.length > LARGEST_TEXT || subject.file.ast.error || subject.file.dockerfile.error) return [];
  const edge = subject.graph.edges.find((it) => it.id === place.edge);
  const candidates = edge
    ? [...edgeChanges(subject, edge), ...failureChanges(subject, place), ...stageChanges(subject, place)]
    : [...stageChanges(subject, place), ...failureChanges(subject, place)];
  const known = new Set<string>();
  const turned = candidates.flatMap((candidate): readonly TurningPoint[] => {
    const builder = whoTurns(subject, retry(candidate.change), candidate, place, edge);
    if (builder === undefined || known.has(candidate.change.title)) return [];
    known.add(candidate.change.title);
    const { sentence, change, isCertain } = candidate;
    return [{ builder, sentence: sentence(builder), change, isCertain }];
  });
  return [...turned, ...variableChanges(subject, place, retry)];
}

function failureChanges(subject: ReasonSubject, place: ExplainedPlace): readonly Candidate[] {
  return [...legacyFailureChanges(subject, place), ...buildkitRefusalChanges(subject, place)];
}

/** The builder whose verdict on the place is another one now: at least the one that the change is for. */
function whoTurns(before: ReasonSubject, after: ReasonSubject, { builder, moved }: Candidate, place: ExplainedPlace, edge: StageEdge | undefined): TurningPoint["builder"] | undefined {
  const other = builder === "legacy" ? "buildkit" : "legacy";
  const stage = moved?.(place.stage) ?? place.stage;
  const turns = (it: "legacy" | "buildkit"): boolean => {
    if (edge && !edge.boundBy[it]) return isBoundBy(after, edge, it, moved);
    const was = outcomeAt(before, place, it);
    const is = outcomeAt(after, { ...place, stage }, it);
    return is !== undefined && is !== "fails" && is !== "not reached" && isWork(is) !== isWork(was);
  };
  if (!turns(builder) || spoilsBuild(before, after)) return undefined;
  return turns(other) ? "both" : builder;
}

/** A builder that gets through must go on doing so. */
function spoilsBuild(before: ReasonSubject, after: ReasonSubject): boolean {
  return (["legacy", "buildkit"] as const).some((it) => after.verdicts[it].error !== undefined && before.verdicts[it].error === undefined);
}

function isBoundBy(after: ReasonSubject, edge: StageEdge, builder: "legacy" | "buildkit", moved: Candidate["moved"]): boolean {
  const source = /^stage:(\d+)$/.exec(edge.source)?.[1];
  const from = source === undefined ? edge.source : `stage:${moved?.(Number(source)) ?? source}`;
  const stage = moved?.(edge.stage) ?? edge.stage;
  return after.graph.edges.some((it) => it.source === from && it.stage === stage && it.instruction === edge.instruction && it.via === edge.via && it.boundBy[builder]);
}

function outcomeAt({ verdicts }: ReasonSubject, { stage, instruction }: ExplainedPlace, builder: "legacy" | "buildkit"): Outcome | undefined {
  const verdict = verdicts.stages[stage];
  if (instruction === undefined) return verdict?.[builder].outcome;
  return (instruction < 0 ? verdict?.from : verdict?.steps[instruction])?.[builder];
}

function isWork(outcome: Outcome | undefined): boolean {
  return outcome === "built" || outcome === "cached";
}
