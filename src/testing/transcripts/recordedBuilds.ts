import { readFileSync } from "node:fs";
import type { BuildOptions } from "../../engine/buildContext/buildOptions.ts";
import { FIRST_BUILD } from "../../engine/simulator/scenario.ts";
import type { Scenario } from "../../engine/simulator/scenario.ts";

/** One build of a recorded case, with all edits up to it. */
export interface RecordedRun {
  readonly dockerfile: string;
  readonly options: BuildOptions;
  readonly tags: readonly string[];
  readonly flags: readonly string[];
  readonly cacheFrom: readonly string[];
  /** Words of the command line that Stagegraph does not offer. */
  readonly unread: readonly string[];
  readonly noCache: boolean;
  readonly changedFiles: readonly (readonly [string, string])[];
  readonly files: readonly string[];
  readonly fileSizes: readonly (readonly [string, number])[];
  readonly legacy28?: readonly string[];
  readonly legacy20?: readonly string[];
}

export interface RecordedCase {
  readonly id: string;
  readonly runs: readonly RecordedRun[];
}

/** Reads the recorded builds of the legacy builder, condensed by `scripts/transcripts/condenseLegacy.mjs`. */
export function readRecordedBuilds(): readonly RecordedCase[] {
  const text = readFileSync(new URL("legacy.jsonl", import.meta.url), "utf8");
  return text.trim().split("\n").map((line) => JSON.parse(line) as RecordedCase);
}

/** What a recorded build was given beside its file. */
export function scenarioOf(run: RecordedRun): Scenario {
  return {
    ...FIRST_BUILD,
    tags: run.tags,
    flags: { isQuiet: run.flags.includes("-q"), keepsContainers: run.flags.includes("--rm=false"), removesAlways: run.flags.includes("--force-rm") },
    surroundings: { changedFiles: run.changedFiles, fileSizes: run.fileSizes, changedImages: [] },
  };
}
