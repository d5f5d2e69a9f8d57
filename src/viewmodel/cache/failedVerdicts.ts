import type { Analysis, BuildRun, Outcome, StageSummary, StageVerdict, StepVerdict, Verdict, Verdicts, Work } from "../../engine/index.ts";
import type { BuilderName } from "../time/timelineView.ts";
import { stepKey, stepWorksOf } from "./stepWorks.ts";
import type { StepWorks } from "./stepWorks.ts";

/** The step that ends a run. */
interface FailedStep {
  readonly stage: number;
  readonly instruction: number;
  readonly line: number;
  readonly isLogged: boolean;
  readonly message: string;
}

/**
 * The verdicts with the failure of each builder's run, where the file alone does not tell of it: the log of a real build shows
 * it, or what is around the build. What the runs were not part of stays as it is.
 */
export function failedVerdicts(analysis: Pick<Analysis, "stages" | "verdicts">, runs: Readonly<Record<BuilderName, BuildRun>>): Verdicts {
  return withFailure(withFailure(analysis.verdicts, "legacy", analysis.stages, runs.legacy), "buildkit", analysis.stages, runs.buildkit);
}

function withFailure(verdicts: Verdicts, builder: BuilderName, summaries: readonly StageSummary[], run: BuildRun): Verdicts {
  const failed = verdicts[builder].error ? undefined : findFailed(run, summaries);
  if (!failed) return verdicts;
  const works = stepWorksOf(run);
  const name = summaries[failed.stage]?.displayName ?? "";
  const stages = verdicts.stages.map((stage) => endStage({ stage, builder, run, works, failed, name }));
  const step = builder === "legacy" ? (stepAt(verdicts.stages[failed.stage], failed.instruction)?.legacyStep ?? 0) : 0;
  const stageCount = stages.filter((it) => it[builder].outcome === "built" || it[builder].outcome === "cached").length;
  return { ...verdicts, stages, [builder]: { ...verdicts[builder], stageCount, error: { message: failed.message, step, ...(builder === "buildkit" && { line: failed.line }), isCommand: true } } };
}

function findFailed({ outcome, works, transcript }: BuildRun, stages: readonly StageSummary[]): FailedStep | undefined {
  const work = outcome === "fails" ? works.find((it) => it.state === "fails" && it.causes.length > 0) : undefined;
  const [cause] = work?.causes ?? [];
  const stage = stages[cause?.stage ?? -1];
  if (!work || !cause || !stage) return undefined;
  const line = (stage.instructions[cause.instruction] ?? stage.from).lines[0];
  const message = work.progress?.error ?? transcript.findLast((it) => it.role === "error")?.text ?? "";
  return { stage: cause.stage, instruction: cause.instruction, line, isLogged: work.timedBy === "log", message };
}

interface StageEnd {
  readonly stage: StageVerdict;
  readonly builder: BuilderName;
  readonly run: BuildRun;
  readonly works: StepWorks;
  readonly failed: FailedStep;
  /** The failing stage's. */
  readonly name: string;
}

function endStage({ stage, builder, run, works, failed, name }: StageEnd): StageVerdict {
  const { outcome } = stage[builder];
  if (outcome !== "built" && outcome !== "cached") return stage;
  const places = [-1, ...stage.steps.keys()];
  const own = places.map((it) => (works.get(stepKey(stage.index, it)) ?? []).flatMap((index) => run.works[index] ?? []));
  // BuildKit's settings make no work: they end as what stands above them does. The legacy builder's steps all do.
  let above: Outcome = builder === "legacy" ? "not reached" : endOf(own.find((it) => it.length > 0) ?? [], outcome);
  if (above === "fails") above = outcome;
  const ends = places.map((place, index): Outcome => {
    const before = stepAt(stage, place)?.[builder] ?? outcome;
    const now = own[index] ?? [];
    if (now.length === 0) return before === "skipped" ? before : above === "not reached" ? above : before;
    const end = endOf(now, before);
    above = builder === "legacy" || end === "fails" ? "not reached" : end;
    return end;
  });
  return {
    ...stage,
    [builder]: verdictOf(ends, failed, name) ?? stage[builder],
    from: { ...stage.from, [builder]: ends[0] ?? outcome },
    steps: stage.steps.map((step, index) => ({ ...step, [builder]: ends[index + 1] ?? outcome })),
  };
}

function stepAt(stage: StageVerdict | undefined, instruction: number): StepVerdict | undefined {
  return instruction < 0 ? stage?.from : stage?.steps[instruction];
}

function endOf(works: readonly Work[], before: Outcome): Outcome {
  if (works.some((it) => it.state === "fails")) return "fails";
  return works.some((it) => it.state === "canceled" || it.state === "not reached") ? "not reached" : before;
}

function verdictOf(ends: readonly Outcome[], { line, isLogged, message }: FailedStep, name: string): Verdict | undefined {
  const shown = isLogged ? "The log of a real build shows that" : "In this build";
  if (ends.includes("fails")) return { outcome: "fails", lead: "Fails here.", reason: `${shown} the step on line ${line} fails: ${message}` };
  return ends.includes("not reached") ? { outcome: "not reached", lead: "Not reached.", reason: `${shown} ${name} fails on line ${line}, and one failure ends the build.` } : undefined;
}
