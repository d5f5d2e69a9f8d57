import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { Journal } from "../../builders/legacy/journal.ts";
import type { LegacyPlan, LegacyStep } from "../../builders/legacy/legacyPlan.ts";
import type { LegacyVersion } from "../../builders/legacy/legacyVersion.ts";
import { planLegacy } from "../../builders/legacy/planLegacy.ts";
import type { BuildRun, Work, WorkCause, WorkKind, WorkState } from "../buildRun.ts";
import { createDurationOf } from "../durationOf.ts";
import { familiarTag } from "../familiarTag.ts";
import { readMainContext } from "../files/mainContext.ts";
import { LOGGED_HIT, cutAtFailure, listTimes, withCachedMarks } from "../logs/applyLegacyLog.ts";
import { instructionKey } from "../logs/stepParts.ts";
import { neededStages } from "../neededStages.ts";
import type { Scenario } from "../scenario.ts";
import { LegacyCache } from "./legacyCache.ts";
import { printLegacy } from "./printLegacy.ts";
import { replayLegacy } from "./replayLegacy.ts";
import type { ReplayedStep } from "./replayLegacy.ts";

/** One build by the legacy builder. */
export interface LegacyBuild {
  readonly dockerfile: string;
  readonly options: BuildOptions;
  readonly version: LegacyVersion;
  readonly scenario: Scenario;
  /** `--no-cache`. */
  readonly ignoresCache?: boolean;
  /** Whether the scenario's log is of this build: then its cached marks and its failure hold, and not its times alone. */
  readonly isLogged?: boolean;
  /** `--cache-from`: names of images. */
  readonly cacheFrom?: readonly string[];
}

/** Simulates one build: strictly in the file's order, one step after the other. The cache gets the images that it leaves. */
export function runLegacy(build: LegacyBuild, cache: LegacyCache = new LegacyCache()): BuildRun {
  const { dockerfile, options, version, scenario } = build;
  const journal = new Journal();
  const planned = planLegacy(dockerfile, options, version, journal);
  const log = build.isLogged === true ? scenario.log : undefined;
  const plan = cutAtFailure(planned, log);
  if (plan !== planned) journal.end = "in command";
  const { surroundings } = scenario;
  const { changedFiles, changedImages, rerunOutputs } = surroundings;
  cache.outputs.begin(rerunOutputs);
  const simulated = replayLegacy(plan, journal, {
    cache,
    isAsked: build.ignoresCache !== true,
    ...(build.cacheFrom && build.cacheFrom.length > 0 && { counting: cache.ancestorsOf(build.cacheFrom.map(familiarTag)), named: cache.named(build.cacheFrom.map(familiarTag)) }),
    content: readMainContext({ sent: journal.sent, ignore: journal.ignore, dockerfile }, surroundings),
    imageRevisions: new Map(changedImages),
    addressRevisions: new Map(changedFiles),
    tellsOriginsApart: version === "20",
  });
  const replayed = withCachedMarks(plan, simulated, log);
  const result = plan.error ? undefined : replayed.at(-1)?.image;
  if (result !== undefined) for (const tag of scenario.tags) cache.tag(familiarTag(tag), result);
  const works = listWorks(plan, journal, replayed, scenario);
  return {
    works,
    transcript: printLegacy({ build, plan, journal, replayed, works }),
    duration: works.at(-1)?.end ?? 0,
    criticalPath: works.map((_, index) => index),
    outcome: plan.error ? (plan.error.phase === "parse" ? "refused" : "fails") : "succeeds",
    exitCode: plan.exitCode,
  };
}

/** The sending of the context, then the steps, each after the one before. */
function listWorks(plan: LegacyPlan, journal: Journal, replayed: readonly ReplayedStep[], scenario: Scenario): readonly Work[] {
  if (plan.isRefusedByClient) return [];
  const durationOf = createDurationOf(scenario.durations);
  const times = listTimes(scenario);
  const needed = neededStages(plan.target, plan.bindings);
  const sending = durationOf("internal", []);
  const works: Work[] = [
    { label: "Sending build context to Docker daemon", kind: "internal", causes: [], inputs: [], state: "done", start: 0, end: sending, cache: { isHit: false, reason: "", follows: -1 }, isNeeded: true },
  ];
  const fails = journal.end === "in step" || journal.end === "in command";
  for (const [index, step] of plan.steps.entries()) {
    const { cache, entries } = replayed[index] ?? { cache: { isHit: false, reason: "", follows: -1 }, entries: [] };
    const state: WorkState = fails && index === plan.steps.length - 1 ? "fails" : cache.isHit && entries.length > 0 ? "cached" : "done";
    const kind = kindOf(step, entries.map((it) => it.entry.keyword));
    const causes = causesOf(step);
    const start = works.at(-1)?.end ?? 0;
    const time = step.stage === -1 ? undefined : times.get(instructionKey(step));
    const timedBy = cache === LOGGED_HIT ? "log" : time?.timedBy;
    const usual = time?.timedBy === "log" ? time.milliseconds : durationOf(kind, causes);
    const end = start + (state === "cached" || step.stage === -1 ? 0 : usual);
    const follows = cache.follows === -1 ? -1 : cache.follows + 1;
    works.push({ label: step.text, kind, causes, inputs: [works.length - 1], state, start, end, cache: { ...cache, follows }, isNeeded: step.stage === -1 || needed.has(step.stage), ...(timedBy && { timedBy }) });
  }
  return works;
}

/** What a step leads to. A `--label` stands in no instruction: it leads to its stage's FROM. */
export function causesOf(step: LegacyStep): readonly WorkCause[] {
  return [{ stage: step.stage, instruction: step.instruction, span: step.span }];
}

function kindOf({ stage, instruction }: LegacyStep, keywords: readonly string[]): WorkKind {
  if (stage === -1) return "config";
  if (instruction === -1) return "image";
  const [keyword] = keywords;
  return keyword === "RUN" ? "exec" : keyword === "COPY" || keyword === "ADD" || keyword === "WORKDIR" ? "file" : "config";
}
