import { shortenContextNames } from "../buildContext/shortenContextNames.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { BuildkitError } from "../builders/buildkit/buildkitPlan.ts";
import { traceBuildkit } from "../builders/buildkit/traceBuildkit.ts";
import type { LegacyPlan } from "../builders/legacy/legacyPlan.ts";
import type { LegacyVersion } from "../builders/legacy/legacyVersion.ts";
import { planLegacy } from "../builders/legacy/planLegacy.ts";
import { readDockerfile } from "../instructions/readDockerfile.ts";
import type { ReadFile } from "../instructions/readDockerfile.ts";
import { RecordedVariables } from "./recordedVariables.ts";

/** The part of a question to the engine that decides what variables stand for. */
export interface TracedInput {
  readonly dockerfile: string;
  readonly options: BuildOptions;
  /** Absent: 28. */
  readonly legacyVersion?: LegacyVersion;
  /** Which of several platforms, by its place among them; absent: the first. */
  readonly shownPlatform?: number;
}

/** A file, and what both builders do with its variables. */
export interface TracedBuild {
  readonly file: ReadFile;
  readonly options: BuildOptions;
  readonly given: ReadonlyMap<string, string>;
  readonly buildkit: RecordedVariables;
  /** Why BuildKit does not get through. */
  readonly buildkitError: BuildkitError | undefined;
  readonly legacy: RecordedVariables;
  readonly legacyPlan: LegacyPlan;
}

/** Goes through the file with both builders and notes what they do with variables; BuildKit in all stages, so that skipped ones have values too. */
export function traceBuild({ dockerfile: text, options: given, legacyVersion = "28", shownPlatform = 0 }: TracedInput): TracedBuild {
  const options = shortenContextNames(given);
  const file = readDockerfile(text);
  const legacy = new RecordedVariables();
  const legacyPlan = planLegacy(file, options, legacyVersion, undefined, legacy);
  const args = new Map(Object.entries(options.buildArgs ?? {}));
  const all = new RecordedVariables();
  const wholeError = traceBuildkit(file, options, shownPlatform, "all", all);
  const traced = { file, options, given: args, legacy, legacyPlan };
  if (!wholeError) return { ...traced, buildkit: all, buildkitError: undefined };
  const reachable = new RecordedVariables();
  const error = traceBuildkit(file, options, shownPlatform, "reachable", reachable);
  return error ? { ...traced, buildkit: all, buildkitError: wholeError } : { ...traced, buildkit: reachable, buildkitError: undefined };
}
