import type { PlatformBuild } from "./buildkitPlan.ts";
import type { CheckFinding } from "./checkFindings.ts";
import type { Lookup } from "./lookup.ts";
import type { VertexOperation } from "./vertexOperation.ts";

/** One platform's build with all that its console shows of the way there. */
export interface TracedBuild {
  readonly build: PlatformBuild;
  /** What was asked for before any stage, in the order of the rounds. */
  readonly lookups: readonly Lookup[];
  /** Rounds of lookups that were answered in full. */
  readonly answeredRounds: number;
  /** What the checks say of the stages that this build needs. */
  readonly findings: readonly CheckFinding[];
  /** One for each of the build's vertices. */
  readonly details: readonly VertexDetail[];
  /** BuildKit's name for loading the main context, where that is no local folder. */
  readonly remoteContext: string | undefined;
}

/** What running a vertex over time needs to know of it, beside its place in the graph. */
export interface VertexDetail {
  /** The same in the builds of several platforms where the solver makes one vertex of theirs. */
  readonly identity: number;
  /** What it does; costs time where it is read. */
  readonly operation: () => VertexOperation;
  /** Where a source's files come from. */
  readonly origin?: SourceOrigin;
  /** What a RUN executes. */
  readonly command?: ExecutedCommand;
  /** The `--ssh` without which a source cannot be had. */
  readonly requiredKey?: string;
  /** The instruction of a `--link` copy: its vertices count and show as one, under this name. */
  readonly link?: LinkGroup;
}

export type SourceOrigin = "image" | "context" | "download";

export interface LinkGroup {
  /** Which vertices go together. */
  readonly id: number;
  readonly name: string;
}

/** What a RUN executes, and what decides how it ends. */
export interface ExecutedCommand {
  /** The shell, where it has one, and its script. */
  readonly words: readonly string[];
  /** As it is taken to end, since nothing is run: see `findExitCode`. */
  readonly exitCode: number;
  /** Lines that it is sure to print. */
  readonly output: readonly string[];
  /** It starts from an empty filesystem, in which no program is found. */
  readonly isRootEmpty: boolean;
  readonly requiredSecrets: readonly string[];
  readonly requiredKeys: readonly string[];
  /** Cache mounts that one RUN at a time may hold. */
  readonly lockedCaches: readonly string[];
}
