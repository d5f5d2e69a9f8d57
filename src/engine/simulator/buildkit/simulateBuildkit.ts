import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDescribedContext } from "../../buildContext/describedContext.ts";
import { parseIgnoreFile } from "../../buildContext/ignorePatterns.ts";
import type { BuildkitError } from "../../builders/buildkit/buildkitPlan.ts";
import { traceConsoles } from "../../builders/buildkit/traceConsoles.ts";
import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { BuildRun, CacheAnswer, TranscriptLine, WorkState } from "../buildRun.ts";
import { createDurationOf } from "../durationOf.ts";
import { applyLog } from "../logs/applyLog.ts";
import type { Scenario } from "../scenario.ts";
import { findSourceCauses } from "./findSourceCauses.ts";
import { formatBytes } from "./formatBytes.ts";
import { describeExport } from "./describeExport.ts";
import { listFrontEndTasks } from "./listFrontEndTasks.ts";
import { listVertexTasks } from "./listVertexTasks.ts";
import { listCacheExportTasks, listImportTasks } from "./cacheTasks.ts";
import type { ImportedCache, WrittenCache } from "./cacheTasks.ts";
import { findFailure, placeInTime } from "./placeInTime.ts";
import { printPlain } from "./plainPrinter.ts";
import { printTail } from "./printTail.ts";
import type { FinalError } from "./printTail.ts";
import { schedule } from "./schedule.ts";
import type { Task } from "./task.ts";
import { TaskList } from "./taskList.ts";
import { transferOfContext } from "./transferSize.ts";

/** One build by BuildKit: what is built, how long work takes, and what is cached. */
export interface BuildkitRequest {
  readonly file: ReadFile;
  readonly options: BuildOptions;
  readonly scenario: Scenario;
  /** Whether the scenario's log is of this build: then its cached marks and its failure hold, and not its times alone. */
  readonly isLogged?: boolean;
  /** Of each platform's build, what the cache says of each of its vertices; absent: nothing is cached. */
  readonly cacheAnswers?: readonly (readonly CacheAnswer[])[] | undefined;
  /** Asked in place of given answers, and told in the end what came of each vertex. */
  readonly cache?: AskedCache | undefined;
  /** `--cache-from`. */
  readonly imports?: readonly ImportedCache[] | undefined;
}

/** A cache that lives on between builds. */
export interface AskedCache {
  readonly ask: (builds: readonly TracedBuild[]) => readonly (readonly CacheAnswer[])[];
  /** What `--cache-to` writes. */
  readonly listExports: () => readonly WrittenCache[];
  readonly keep: (ends: readonly (readonly WorkState[])[]) => void;
}

const DEFAULT_FILE_NAME = "Dockerfile";
const INSTANCE = 'building with "default" instance using docker driver';

/** All that BuildKit has to do for a build, before it is known when. */
export interface PlannedBuild {
  readonly tasks: readonly Task[];
  /** Of each platform's build, the task of each of its vertices. */
  readonly placed: readonly (readonly number[])[];
  /** The task at whose end all vertices are known; -1 for none. */
  readonly gate: number;
  readonly builds: readonly TracedBuild[];
  readonly refusal: BuildkitError | undefined;
}

/** Lists the tasks of a build. Any file gets an answer; where it is refused, the list ends there. */
export function planTasks({ file, options, scenario, cacheAnswers, cache, imports = [] }: BuildkitRequest): PlannedBuild {
  const { error, builds } = traceConsoles(file, options);
  const refusal = error ?? builds.find((it) => it.build.error)?.build.error;
  const { text } = file.ast;
  const { stages } = file.dockerfile;
  const { fileName = DEFAULT_FILE_NAME } = scenario;
  const durationOf = createDurationOf(scenario.durations);
  const list = new TaskList();
  const gate = listFrontEndTasks(list, { text, options, builds, fileName, duration: durationOf("internal", []), causes: findSourceCauses(stages, builds) }, refusal);
  let placed: readonly (readonly number[])[] = [];
  if (!refusal) {
    listImportTasks(list, imports, gate, durationOf("internal", []));
    placed = listVertexTasks(list, { stages, builds, scenario, durationOf, cacheAnswers: cacheAnswers ?? cache?.ask(builds), contextSize: measureContext(options, scenario, builds), gate });
    const results = builds.map(({ build }, index) => placed[index]?.[build.result] ?? gate);
    const inputs = [...new Set(results)].filter((it) => it !== -1).sort((a, b) => a - b);
    const exported = list.add({ kind: "export", inputs, duration: durationOf("export", []), ...describeExport(builds, options, scenario) });
    listCacheExportTasks(list, cache?.listExports() ?? [], exported, durationOf("export", []));
  }
  return { tasks: list.tasks, placed, gate, builds, refusal };
}

/** What `docker buildx build` does over time, and what it prints. Any file gets an answer. */
export function simulateBuildkit(request: BuildkitRequest): BuildRun {
  const { file, scenario, cache, isLogged = false } = request;
  const { tasks: planned, placed, gate, builds, refusal } = planTasks(request);
  const { log, durations, fileName = DEFAULT_FILE_NAME } = scenario;
  const tasks = applyLog(planned, log, { durations, isLogged, stages: file.dockerfile.stages });
  const { text } = file.ast;
  const timings = schedule(tasks, scenario.maxParallelism);
  cache?.keep(placed.map((vertices) => vertices.map((it) => timings[it]?.state ?? "not reached")));
  const findings = distinctFindings(builds);
  const { works, criticalPath } = placeInTime(tasks, timings, gate, findings);
  const duration = works.reduce((latest, it) => Math.max(latest, it.end), 0);
  const { isQuiet } = scenario.flags;
  const finalError = errorOf(refusal, tasks, findFailure(tasks, timings));
  const progress = isQuiet ? printResult(finalError ? [] : tasks, duration) : printPlain(works, INSTANCE);
  const tail = printTail({ works, findings, finalError, text, fileName, isQuiet, at: duration });
  return {
    works,
    transcript: [...progress, ...tail],
    duration,
    criticalPath,
    outcome: refusal ? "refused" : finalError ? "fails" : "succeeds",
    exitCode: finalError ? 1 : 0,
    tail: isQuiet ? 0 : progress.length,
  };
}

/** All that `--quiet` leaves of a build: the image's id. */
function printResult(tasks: readonly Task[], at: number): readonly TranscriptLine[] {
  const last = tasks.find((it) => it.kind === "export");
  const id = last ? last.reports.map((it) => /^(?:writing image|exporting manifest list) (.*)$/.exec(it.name)?.[1]).find((it) => it !== undefined) : undefined;
  return id === undefined ? [] : [{ text: id, role: "result", at, work: -1, causes: [] }];
}

function errorOf(refusal: BuildkitError | undefined, tasks: readonly Task[], failed: number): FinalError | undefined {
  const failure = tasks[failed]?.failure;
  if (failure) return { message: failure.error, places: failure.places };
  return refusal && { message: refusal.message, places: refusal.lines };
}

/** What the checks say, each once: several platforms say the same. */
function distinctFindings(builds: readonly TracedBuild[]): readonly string[] {
  return [...new Set(builds.flatMap((it) => it.findings).map(({ rule, message, lines }) => `${rule}: ${message}${lines[0] ? ` (line ${lines[0][0]})` : ""}`))];
}

/** What sending the build context reports, as printed. */
function measureContext({ files, dockerignore = "" }: BuildOptions, { surroundings }: Scenario, builds: readonly TracedBuild[]): string {
  const parsed = parseIgnoreFile(dockerignore);
  const ignore = dockerignore === "" || "error" in parsed ? undefined : parsed.ignore;
  const sent = files && readDescribedContext(files, ignore, "buildkit").sent;
  const sizes = new Map(surroundings.fileSizes);
  return formatBytes(builds.reduce((most, { build }) => Math.max(most, transferOfContext(build, sent, sizes)), 0));
}
