import type { BuildRun, Outcome, StageVerdict, StepVerdict, Verdict, Verdicts } from "../../engine/index.ts";
import type { BuilderName } from "../time/timelineView.ts";
import { stepKey, stepWorksOf } from "./stepWorks.ts";
import type { StepWorks } from "./stepWorks.ts";

/** The verdicts with `cached` where a builder takes all that it would build from its cache. Objects that say the same stay the same. */
export function cachedVerdicts(verdicts: Verdicts, runs: Readonly<Record<BuilderName, BuildRun>>): Verdicts {
  const legacy = stepWorksOf(runs.legacy);
  const buildkit = stepWorksOf(runs.buildkit);
  return { ...verdicts, stages: verdicts.stages.map((stage) => withCached(withCached(stage, "legacy", runs.legacy, legacy), "buildkit", runs.buildkit, buildkit)) };
}

function withCached(stage: StageVerdict, builder: BuilderName, run: BuildRun, works: StepWorks): StageVerdict {
  if (stage[builder].outcome !== "built") return stage;
  const outcomes = stage.steps.map((step, index) => cachedOutcome(step[builder], run, works.get(stepKey(stage.index, index))));
  const from = cachedOutcome(stage.from[builder], run, works.get(stepKey(stage.index, -1)));
  const isCached = [from, ...outcomes].includes("cached") && stage.steps.every((_, index) => isAllCached(run, works.get(stepKey(stage.index, index)) ?? []));
  const steps = withNeighbours([from, ...outcomes], [-1, ...stage.steps.keys()].map((index) => works.has(stepKey(stage.index, index)))).slice(1);
  const isLogged = stage.steps.some((_, index) => works.get(stepKey(stage.index, index))?.some((work) => run.works[work]?.timedBy === "log"));
  return {
    ...stage,
    [builder]: isCached ? (isLogged ? loggedVerdict : cachedVerdict) : stage[builder],
    from: withOutcome(stage.from, builder, from),
    steps: stage.steps.map((step, index) => withOutcome(step, builder, steps[index] ?? step[builder])),
  };
}

/** What makes no work of its own is cached with what stands above it, or else below it. */
function withNeighbours(outcomes: readonly Outcome[], hasWork: readonly boolean[]): readonly Outcome[] {
  let above = outcomes.find((_, index) => hasWork[index] === true && index > 0) ?? outcomes[0];
  return outcomes.map((outcome, index) => {
    if (hasWork[index] === true && index > 0) above = outcome;
    return hasWork[index] !== true && outcome === "built" && above === "cached" ? "cached" : outcome;
  });
}

const cachedVerdict: Verdict = { outcome: "cached", lead: "Takes it from the cache.", reason: "An earlier build left the result of each of its steps." };
const loggedVerdict: Verdict = { outcome: "cached", lead: "Takes it from the cache.", reason: "The log of a real build shows each of its steps as cached." };

function withOutcome(step: StepVerdict, builder: BuilderName, outcome: Outcome): StepVerdict {
  return step[builder] === outcome ? step : { ...step, [builder]: outcome };
}

function cachedOutcome(outcome: Outcome, run: BuildRun, works: readonly number[] | undefined): Outcome {
  return outcome === "built" && works && works.length > 0 && isAllCached(run, works) ? "cached" : outcome;
}

function isAllCached({ works }: BuildRun, indexes: readonly number[]): boolean {
  return indexes.every((index) => works[index]?.state === "cached");
}
