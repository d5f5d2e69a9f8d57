import type { BuilderSummary, Verdicts } from "../engine/index.ts";
import { countWords } from "./countWords.ts";

/** What both builders do with the file, to be read aloud: `Target web: legacy builds 3 of 3 stages, BuildKit 2.` An empty target is the last stage. */
export function verdictSentence({ legacy, buildkit, stages }: Verdicts, target: string): string {
  const lead = target === "" ? "Last stage" : `Target ${target}`;
  const legacyWords = legacy.error ? `legacy ${failureWords(legacy.error)}` : `legacy builds ${legacy.stageCount} of ${countWords(stages.length, "stage")}`;
  return `${lead}: ${legacyWords}, BuildKit ${buildkitWords(buildkit, stages.length, legacy.error !== undefined)}.`;
}

/** Where a build fails: `fails at step 3`, `refuses the file`. */
export function failureWords({ step, line }: NonNullable<BuilderSummary["error"]>): string {
  if (step > 0) return `fails at step ${step}`;
  return line === undefined ? "refuses the file" : `fails on line ${line}`;
}

function buildkitWords({ error, stageCount }: BuilderSummary, count: number, isFirst: boolean): string {
  if (error) return failureWords(error);
  return isFirst ? `builds ${stageCount} of ${countWords(count, "stage")}` : String(stageCount);
}
