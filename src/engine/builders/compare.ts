import { buildkitStepOutcome, buildkitVerdicts } from "./buildkitVerdict.ts";
import type { Comparison } from "./comparison.ts";
import { followFailures } from "./failedBuild.ts";
import type { FailedBuild } from "./failedBuild.ts";
import { legacyStepOutcome, legacyVerdicts } from "./legacyVerdict.ts";
import { indexSteps } from "./stepIndex.ts";
import { shortenMessage } from "../source/shortenMessage.ts";
import type { BuilderSummary, Outcome, StepVerdict, Verdicts } from "./verdict.ts";

const NO_STEPS: readonly StepVerdict[] = [];

/** What each builder does with each stage and step, with the reason, and the counts above them. */
export function compareBuilders(comparison: Comparison): Verdicts {
  const { stages } = comparison;
  const legacy = legacyVerdicts(comparison);
  const build = comparison.buildkit.error ? undefined : comparison.buildkit.builds.find((it) => !it.error);
  const failed = build && followFailures(stages, build);
  const buildkit = buildkitVerdicts(comparison, failed);
  const stepIndex = indexSteps(comparison.legacy, comparison.buildkit);
  const verdicts = stages.map(({ index, instructions }) => {
    const byLegacy = legacy[index] ?? missing();
    const byBuildkit = buildkit[index] ?? missing();
    const step = (instruction: number): StepVerdict => {
      const legacyStep = legacyStepOutcome(comparison, stepIndex, byLegacy.outcome, index, instruction);
      const buildkitStep = buildkitStepOutcome(comparison, stepIndex, failed, byBuildkit.outcome, index, instruction);
      return { legacy: legacyStep.outcome, buildkit: buildkitStep.outcome, legacyStep: legacyStep.number, hasVertex: buildkitStep.hasVertex };
    };
    const from = step(-1);
    const steps = instructions.length === 0 ? NO_STEPS : instructions.map((_, instruction) => step(instruction));
    const hasVertex = from.hasVertex || steps.some((it) => it.hasVertex);
    return { index, legacy: byLegacy, buildkit: byBuildkit, hasNothingToRun: byBuildkit.outcome === "built" && !hasVertex, from, steps };
  });
  return { stages: verdicts, legacy: summarizeLegacy(comparison, legacy.map((it) => it.outcome)), buildkit: summarizeBuildkit(comparison, buildkit.map((it) => it.outcome), failed) };
}

function summarizeLegacy({ legacy }: Comparison, outcomes: readonly Outcome[]): BuilderSummary {
  const stageCount = outcomes.filter((it) => it === "built").length;
  const counts = { stageCount, workCount: legacy.steps.length, executedCount: legacy.steps.length };
  if (!legacy.error) return counts;
  return { ...counts, error: { message: shortenMessage(legacy.error.message), step: legacy.error.phase === "step" ? (legacy.steps.at(-1)?.number ?? 0) : 0 } };
}

function summarizeBuildkit({ buildkit }: Comparison, outcomes: readonly Outcome[], failed: FailedBuild | undefined): BuilderSummary {
  const vertices = buildkit.builds.find((it) => !it.error)?.vertices ?? [];
  const counts = {
    stageCount: outcomes.filter((it) => it === "built").length,
    workCount: vertices.length,
    executedCount: vertices.filter((it) => it.op !== "source").length,
  };
  if (buildkit.error) return { ...counts, error: { message: shortenMessage(buildkit.error.message), step: 0 } };
  if (!failed) return counts;
  const { message, line, isCommand } = failed;
  return { ...counts, error: { message: shortenMessage(message), step: 0, line, ...(isCommand && { isCommand }) } };
}

function missing(): never {
  throw new RangeError("a stage has no verdict");
}
