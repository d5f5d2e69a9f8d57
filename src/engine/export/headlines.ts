import { RULE_VERSIONS } from "../builders/ruleVersions.ts";
import type { BuilderSummary } from "../builders/verdict.ts";
import type { ExportedBuild } from "./exportedBuild.ts";
import { toLine } from "./toLabel.ts";

/** What is built and by whose rules, in words without punctuation at their end. */
export interface Headlines {
  /** The target's name; empty where no stage can be named. */
  readonly target: string;
  /** `the last stage` where no target was asked for, else empty. */
  readonly targetNote: string;
  /** `legacy builder of Docker 28.5.2 and BuildKit 0.32` */
  readonly rules: string;
  /** `builds 3 of 3 stages in 6 steps` */
  readonly legacy: string;
  readonly buildkit: string;
}

/** The words over every export. What a builder says is left to the caller. */
export function headlinesOf(build: ExportedBuild): Headlines {
  const { verdicts } = build.analysis;
  const stageCount = verdicts.stages.length;
  return {
    target: targetName(build),
    targetNote: build.options.target ? "" : "the last stage",
    rules: `legacy builder of Docker ${legacyRelease(build)} and BuildKit ${RULE_VERSIONS.buildkit}`,
    legacy: failureWords(verdicts.legacy) ?? `builds ${verdicts.legacy.stageCount} of ${countWords(stageCount, "stage")} in ${countWords(verdicts.legacy.workCount, "step")}`,
    buildkit: failureWords(verdicts.buildkit) ?? `builds ${verdicts.buildkit.stageCount} of ${countWords(stageCount, "stage")}: ${vertexWords(verdicts.buildkit)}`,
  };
}

/** The release whose legacy builder answers. */
export function legacyRelease({ legacyVersion = "28" }: ExportedBuild): string {
  return RULE_VERSIONS.legacy[legacyVersion];
}

/** The platform that verdicts and graph tell of; empty where none was asked for. */
export function shownPlatformOf({ analysis, shownPlatform = 0 }: ExportedBuild): string {
  return analysis.platforms[shownPlatform] ?? analysis.platforms[0] ?? "";
}

/** A count with its noun: `1 step`, `4 steps`. */
export function countWords(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

function targetName({ options, analysis: { stages, target } }: ExportedBuild): string {
  return toLine(options.target || (stages[target.buildkit] ?? stages[target.legacy])?.displayName || "");
}

/** `Target stage2, the last stage`; `The last stage` where it has no name to tell. */
export function targetWords({ target, targetNote }: Pick<Headlines, "target" | "targetNote">): string {
  if (target === "") return "The last stage";
  return targetNote === "" ? `Target ${target}` : `Target ${target}, ${targetNote}`;
}

function failureWords({ error }: BuilderSummary): string | undefined {
  if (!error) return undefined;
  if (error.step > 0) return `fails at step ${error.step}`;
  return error.line === undefined ? "refuses the build" : `fails on line ${error.line}`;
}

function vertexWords({ workCount, executedCount }: BuilderSummary): string {
  return `${countWords(workCount, "vertex", "vertices")}, ${executedCount} of them executed after FROM`;
}
