import type { Comparison } from "./comparison.ts";
import { displayName, stageAtLine } from "./displayName.ts";
import type { StepIndex } from "./stepIndex.ts";
import { shortenMessage } from "../source/shortenMessage.ts";
import type { Outcome, Verdict } from "./verdict.ts";

/** What the legacy builder does with every stage, by index (BLD, dispatchDockerfileWithCancellation). */
export function legacyVerdicts({ stages, legacy }: Comparison): readonly Verdict[] {
  const failing = failingStage({ stages, legacy });
  const targetName = nameAt(legacy.target);
  return stages.map(({ index }): Verdict => {
    const { error } = legacy;
    if (error && (error.phase === "parse" || index >= failing) && (legacy.target === -1 || index <= legacy.target)) {
      if (index !== failing) return notReached(failing, error.message, error.lines[0]?.[0]);
      return { outcome: "fails", lead: error.phase === "parse" ? "Refused here." : "Fails here.", reason: failure(error.message) };
    }
    if (index > legacy.target) return { outcome: "skipped", lead: "Skips it.", reason: `The legacy builder stops after ${targetName}, and ${nameAt(index)} stands below it.` };
    if (index === legacy.target) return { outcome: "built", lead: "Builds it.", reason: "It is the target, and the legacy builder runs every stage from the top of the file to it." };
    return {
      outcome: "built",
      lead: "Builds it.",
      reason: `The legacy builder runs every stage from the top of the file to the target, and ${nameAt(index)} stands above ${targetName}.`,
    };
  });

  function nameAt(index: number): string {
    const stage = stages[index];
    return stage ? displayName(stage) : "the target";
  }

  function notReached(stage: number, message: string, line: number | undefined): Verdict {
    const place = line === undefined ? "" : ` on line ${line}`;
    const who = stage === -1 ? `The file is refused${place}` : `${nameAt(stage)}${place} fails first`;
    return { outcome: "not reached", lead: "Not reached.", reason: `${who}: ${sentence(message)}` };
  }

  function failure(message: string): string {
    const step = legacy.error?.phase === "step" ? legacy.steps.at(-1) : undefined;
    return step ? `Step ${step.number} of ${step.total}: ${sentence(message)}` : sentence(message);
  }
}

/** Index of the stage in which the legacy builder fails; -1 where it does not, or in none. */
function failingStage({ stages, legacy }: Pick<Comparison, "stages" | "legacy">): number {
  if (!legacy.error) return -1;
  const line = legacy.error.lines[0]?.[0];
  if (line !== undefined) return stageAtLine(stages, line);
  return legacy.error.phase === "step" ? (legacy.steps.at(-1)?.stage ?? -1) : -1;
}

/** What the legacy builder does with an instruction of a stage; -1 for its FROM. */
export function legacyStepOutcome(
  { legacy }: Comparison,
  steps: StepIndex,
  stageOutcome: Outcome,
  stage: number,
  instruction: number,
): { readonly outcome: Outcome; readonly number: number } {
  if (stageOutcome === "skipped" || stageOutcome === "not reached") return { outcome: stageOutcome, number: 0 };
  const step = steps.legacyStep(stage, instruction);
  if (!step) return { outcome: "not reached", number: 0 };
  const isFailing = legacy.error?.phase === "step" && step === legacy.steps.at(-1) && stageOutcome === "fails";
  return { outcome: isFailing ? "fails" : "built", number: step.number };
}

/** A builder's message as a sentence of ours, shortened where it is very long. */
export function sentence(message: string): string {
  const shown = shortenMessage(message);
  return /[.?!)]$/.test(shown) ? shown : `${shown}.`;
}
