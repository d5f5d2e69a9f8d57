import { readFileSync } from "node:fs";
import type { BuildOptions } from "../../engine/buildContext/buildOptions.ts";
import { askedAbout, VertexCache } from "../../engine/simulator/vertexCache/vertexCache.ts";
import type { BuildRun, Work } from "../../engine/simulator/buildRun.ts";
import { FIRST_BUILD } from "../../engine/simulator/scenario.ts";
import type { Scenario, StepDuration } from "../../engine/simulator/scenario.ts";
import { simulateBuildkit } from "../../engine/simulator/buildkit/simulateBuildkit.ts";
import { readDockerfile } from "../../engine/instructions/readDockerfile.ts";
import { scenarioOf } from "./recordedBuilds.ts";
import type { RecordedRun } from "./recordedBuilds.ts";

/** A vertex as its block on the plain console tells of it. */
export interface RecordedVertex {
  readonly name: string;
  readonly state: "done" | "cached" | "canceled" | "fails";
  readonly error?: string;
  /** Status lines without their times, and what a RUN printed. */
  readonly lines: readonly string[];
}

/** One build with buildx, with all edits up to it. */
export interface BuildxRun extends RecordedRun {
  readonly options: BuildOptions;
  readonly secrets: readonly string[];
  readonly sshKeys: readonly string[];
  readonly fileName: string;
  readonly output?: "tar" | "local";
  readonly buildx?: { readonly vertices: readonly RecordedVertex[]; readonly tail: readonly string[] };
  /** The last frame on a terminal of 100 columns, and what follows. */
  readonly terminal?: readonly string[];
  /** Name, and milliseconds since the first start. */
  readonly times?: readonly (readonly [name: string, start: number, end: number])[];
}

export interface BuildxCase {
  readonly id: string;
  readonly runs: readonly BuildxRun[];
}

/** Reads the recorded builds of buildx, condensed by `scripts/transcripts/condenseBuildx.mjs`. */
export function readBuildxCases(): readonly BuildxCase[] {
  const text = readFileSync(new URL("buildx.jsonl", import.meta.url), "utf8");
  return text.trim().split("\n").map((line) => JSON.parse(line) as BuildxCase);
}

/** What a build that the recording machine cut short takes longer than it was let. */
const HAD_IT_GONE_ON = 1000;

/** Simulates a recorded build with the times that its steps really took; where they are not known, with the usual ones. */
export function simulateRecorded(recorded: BuildxRun, machine = new VertexCache()): BuildRun {
  const { noCache, cacheFrom, dockerfile, files, secrets, sshKeys, fileName, output, times = [], buildx } = recorded;
  const scenario: Scenario = { ...scenarioOf(recorded), secrets, sshKeys, fileName, ...(output && { output }) };
  const input = { file: readDockerfile(dockerfile), options: { ...withOlderChecks(recorded), files, missing: UNREACHABLE } };
  const canceled = new Set(buildx?.vertices.filter((it) => it.state === "canceled").map((it) => it.name));
  const taken = new Map(times.map(([name, start, end]) => [name, end - start + (canceled.has(name) ? HAD_IT_GONE_ON : 0)]));
  const bySteps = simulateBuildkit({ ...input, scenario }).works.flatMap((it) => durationsOf(it, taken.get(it.label)));
  const byKind = { ...FIRST_BUILD.durations.byKind, internal: 5, image: 2 };
  const cache = askedAbout(machine, { ...input, scenario, ignoresCache: noCache, ignoredStages: [] });
  return simulateBuildkit({ ...input, scenario: { ...scenario, durations: { byKind, bySteps } }, cache, imports: cacheFrom.map((it) => nameOf(it)).map((name) => ({ name, isMissing: UNREACHABLE.includes(name) })) });
}

/** The name in `--cache-from`; one that does not exist was asked of the host that does not answer. */
function nameOf(cacheFrom: string): string {
  return cacheFrom.replace(/^type=registry,ref=/, "").replace(/^nosuch:/, "localhost:1/nosuch:");
}

/** Images on a host that does not answer; all others were there. */
const UNREACHABLE = ["localhost:1/no/such/image:1", "localhost:1/docker/dockerfile:1", "localhost:1/nosuch:image"];

/** The recorded BuildKit is older than the one that Stagegraph follows, and had a check off that is on today. */
function withOlderChecks({ dockerfile, options }: BuildxRun): BuildOptions {
  if (/^# *check=/m.test(dockerfile)) return options;
  return { ...options, buildArgs: { ...options.buildArgs, BUILDKIT_DOCKERFILE_CHECK: "skip=CopyIgnoredFile" } };
}

function durationsOf({ causes, kind }: Work, milliseconds: number | undefined): readonly StepDuration[] {
  if (milliseconds === undefined || kind === "internal") return [];
  return causes.map(({ stage, instruction }) => ({ stage, instruction, milliseconds }));
}
