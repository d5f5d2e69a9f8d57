import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import type { LegacyVersion } from "../../builders/legacy/legacyVersion.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { WorkCause } from "../buildRun.ts";
import { planTasks } from "../buildkit/simulateBuildkit.ts";
import { runLegacy } from "../legacy/runLegacy.ts";
import { FIRST_BUILD } from "../scenario.ts";
import type { BuildLog, LogForm, LoggedBuild, LoggedStep } from "./buildLog.ts";
import { readLoggedName } from "./loggedName.ts";
import { matchSteps } from "./matchSteps.ts";
import type { Candidate } from "./matchSteps.ts";
import type { MeasuredLog, MeasuredStep } from "./measuredLog.ts";
import { instructionKey, partsOf } from "./stepParts.ts";

/** The file that a log is looked for in, and how it is built. */
export interface LoggedFile {
  readonly dockerfile: string;
  readonly file: ReadFile;
  readonly options: BuildOptions;
  readonly version: LegacyVersion;
}

/** What became of a log. Counts of steps leave BuildKit's own tasks out. */
export interface LogReading {
  /** What is taken from it; null where no step of it belongs to the file. */
  readonly measured: MeasuredLog | null;
  /** Of the build that is taken; null where the log holds none. */
  readonly form: LogForm | null;
  /** Builds in the log, and which of them is taken, counted from 1. */
  readonly builds: number;
  readonly build: number;
  readonly steps: number;
  readonly matched: number;
  /** Of those matched, how many have a time, are cached, are not there to their end, were found by their place alone, and are in stages that the target does not need. */
  readonly timed: number;
  readonly cached: number;
  readonly unfinished: number;
  readonly byPlace: number;
  readonly elsewhere: number;
  /** The first names that belong to no instruction of the file. */
  readonly unmatched: readonly string[];
  /** Steps whose names stand before the log begins. */
  readonly nameless: number;
  readonly lines: number;
  readonly otherLines: number;
  readonly isBounded: boolean;
}

interface FileCandidate extends Candidate {
  readonly label: string;
  readonly causes: readonly WorkCause[];
  /** Of each cause, which of its works it is; empty for what no instruction stands for. */
  readonly parts: readonly number[];
}

/** Names that are shown of what is not matched. */
const MOST_UNMATCHED = 5;
/** Other targets that are looked through for steps that the target does not need. */
const MOST_TARGETS = 6;

/** Finds the steps of a log in a file. Of several builds the one of which most is found, and of equal ones the last. */
export function matchLog(log: BuildLog, file: LoggedFile): LogReading {
  const candidates = { buildkit: once(() => listBuildkitCandidates(file, file.options.target ?? "")), legacy: once(() => listLegacyCandidates(file)) };
  let best: { readonly place: number; readonly build: LoggedBuild; readonly found: FoundSteps } | undefined;
  for (const [place, build] of log.builds.entries()) {
    const found = findSteps(build, build.form === "legacy" ? candidates.legacy() : candidates.buildkit());
    if (!best || found.count >= best.found.count) best = { place, build, found };
  }
  const counts = { builds: log.builds.length, lines: log.lines, otherLines: log.otherLines, isBounded: log.isBounded };
  if (!best) return { ...counts, ...NOTHING };
  const { build, place } = best;
  const { matches, elsewhere } = build.form === "legacy" ? { matches: best.found.matches, elsewhere: 0 } : searchTargets(best.found, build, file);
  const steps = build.steps.map((it, index) => ({ step: it, isStep: isStepOf(build, it), match: matches[index] })).filter((it) => it.step.state !== "not started");
  const counted = steps.filter((it) => it.isStep);
  const matched = counted.filter((it) => it.match);
  return {
    ...counts,
    // Every build has BuildKit's own tasks: they make no log one of this file.
    measured: matched.length === 0 && counted.length > 0 ? null : measure(build, steps),
    form: build.form,
    build: place + 1,
    steps: counted.length,
    matched: matched.length,
    timed: matched.filter((it) => it.step.milliseconds !== null).length,
    cached: matched.filter((it) => it.step.state === "cached").length,
    unfinished: counted.filter((it) => it.step.state === "unfinished").length,
    byPlace: best.found.byPlace,
    elsewhere,
    unmatched: counted.filter((it) => !it.match).slice(0, MOST_UNMATCHED).map((it) => it.step.name),
    nameless: build.namelessSteps,
  };
}

const NOTHING = { measured: null, form: null, build: 0, steps: 0, matched: 0, timed: 0, cached: 0, unfinished: 0, byPlace: 0, elsewhere: 0, unmatched: [], nameless: 0 } as const;

function isStepOf({ form }: LoggedBuild, { name }: LoggedStep): boolean {
  return form === "legacy" || readLoggedName(name).isStep;
}

interface FoundSteps {
  readonly matches: readonly (FileCandidate | undefined)[];
  readonly count: number;
  readonly byPlace: number;
}

function findSteps(build: LoggedBuild, candidates: readonly FileCandidate[]): FoundSteps {
  const { candidates: found, byPlace } = matchSteps(build.steps, candidates);
  const matches = found.map((it) => candidates[it]);
  return { matches, count: matches.filter((it) => it && it.parts.length > 0).length, byPlace };
}

/** Looks for what is missing in stages that another target needs. */
function searchTargets({ matches: first }: FoundSteps, build: LoggedBuild, file: LoggedFile): { readonly matches: FoundSteps["matches"]; readonly elsewhere: number } {
  const matches = [...first];
  const tried = new Set([file.options.target ?? ""]);
  const names = new Set(file.file.dockerfile.stages.map((it) => it.from.name).filter((it) => it !== ""));
  let elsewhere = 0;
  for (let round = 0; round < MOST_TARGETS; round += 1) {
    const missing = build.steps.flatMap((step, index) => (matches[index] === undefined && isStepOf(build, step) ? [index] : []));
    const target = missing.length === 0 ? undefined : nextTarget(missing.map((it) => readLoggedName(build.steps[it]?.name ?? "").stage), names, tried);
    if (target === undefined) break;
    tried.add(target);
    const known = new Set(matches.flatMap((it) => (it && it.parts.length > 0 ? it.causes.map(instructionKey) : [])));
    const fresh = listBuildkitCandidates(file, target).filter((it) => it.parts.length > 0 && !it.causes.some((cause) => known.has(instructionKey(cause))));
    const found = matchSteps(missing.flatMap((it) => build.steps[it] ?? []), fresh).candidates;
    for (const [position, candidate] of found.entries()) {
      const index = missing[position];
      if (index === undefined || candidate === -1) continue;
      matches[index] = fresh[candidate];
      elsewhere += 1;
    }
  }
  return { matches, elsewhere };
}

/** The file's last stage, then the stages that the log names last: what they need comes with them. */
function nextTarget(stages: readonly string[], names: ReadonlySet<string>, tried: ReadonlySet<string>): string | undefined {
  if (!tried.has("")) return "";
  return stages.findLast((it) => names.has(it) && !tried.has(it));
}

function measure({ form }: LoggedBuild, steps: readonly { readonly step: LoggedStep; readonly match: FileCandidate | undefined }[]): MeasuredLog {
  const measured = new Map<string, MeasuredStep>();
  const others = new Map<string, number>();
  for (const { step, match } of steps) {
    const { state, milliseconds, error } = step;
    if (!match || state === "not started") continue;
    if (match.parts.length === 0) {
      if (milliseconds !== null && !others.has(match.label)) others.set(match.label, milliseconds);
      continue;
    }
    for (const [place, part] of match.parts.entries()) {
      const { stage = -1, instruction = -1 } = match.causes[place] ?? {};
      const key = `${stage}:${instruction}:${part}`;
      if (stage !== -1 && !measured.has(key)) measured.set(key, { stage, instruction, part, state, milliseconds, ...(error !== "" && { error }) });
    }
  }
  return { builder: form === "legacy" ? "legacy" : "buildkit", form, steps: [...measured.values()], others: [...others] };
}

function listBuildkitCandidates({ file, options }: LoggedFile, target: string): readonly FileCandidate[] {
  const { tasks } = planTasks({ file, options: { ...options, target }, scenario: FIRST_BUILD });
  const parts = partsOf(tasks);
  return tasks.flatMap(({ label, causes, shownWith }, index) => (shownWith === undefined ? [{ name: readLoggedName(label), number: 0, label, causes, parts: parts[index] ?? [] }] : []));
}

/** All steps of the file: with a target the builder stops earlier, but the log may be of another. */
function listLegacyCandidates({ dockerfile, options, version }: LoggedFile): readonly FileCandidate[] {
  const { works } = runLegacy({ dockerfile, options: { ...options, target: "" }, version, scenario: FIRST_BUILD });
  const parts = partsOf(works);
  return works.slice(1).map(({ label, causes }, index) => ({ name: { ...readLoggedName(label), isStep: true }, number: index + 1, label, causes, parts: parts[index + 1] ?? [] }));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
