import type { Stage } from "../../instructions/instruction.ts";
import type { Task } from "../buildkit/task.ts";
import type { DurationModel } from "../scenario.ts";
import { LOGGED_HIT } from "./applyLegacyLog.ts";
import type { MeasuredLog, MeasuredStep } from "./measuredLog.ts";
import { instructionKey, partsOf } from "./stepParts.ts";

/** What stands above a log, and what its errors lead to. */
export interface LogUse {
  /** What was set by hand stays. */
  readonly durations: DurationModel;
  /** Whether the log is of this build: else its times alone hold. */
  readonly isLogged: boolean;
  readonly stages: readonly Stage[];
}

/** What was stopped would have gone on for longer than it was let. */
const HAD_IT_GONE_ON = 1_000;

/** The tasks with the durations that a log tells, and, where it is BuildKit's, with its cached marks and its failure. Says of each where its duration is from. */
export function applyLog(tasks: readonly Task[], log: MeasuredLog | undefined, use: LogUse): readonly Task[] {
  const byHand = new Set(use.durations.bySteps.map(instructionKey));
  if (log) return withLog(tasks, log, use, byHand);
  return byHand.size === 0 ? tasks : tasks.map((task) => (isByHand(task, byHand) ? { ...task, timedBy: "hand" } : task));
}

/** By hand an instruction's own work is timed, not what it fetches. */
function isByHand({ kind, causes }: Task, keys: ReadonlySet<string>): boolean {
  return kind !== "internal" && kind !== "merge" && causes.some((it) => (kind !== "image" || it.instruction === -1) && keys.has(instructionKey(it)));
}

function withLog(tasks: readonly Task[], log: MeasuredLog, use: LogUse, byHand: ReadonlySet<string>): readonly Task[] {
  const measured = new Map(log.steps.map((it) => [`${instructionKey(it)}:${it.part}`, it]));
  const others = new Map(log.others);
  const parts = partsOf(tasks);
  const hasFailed = log.steps.some((it) => it.state === "fails");
  const own = tasks.map((task, index) => stepOf(task, parts[index] ?? []));
  return tasks.map((task, index): Task => {
    const { shownWith, kind, label } = task;
    // What is shown as one was measured as one, and a merge takes no time of its own.
    const step = shownWith === undefined ? own[index] : own[shownWith];
    if (!step) {
      const milliseconds = task.causes.length === 0 || kind === "internal" ? others.get(label) : undefined;
      if (milliseconds !== undefined) return { ...task, duration: milliseconds, timedBy: "log" };
      return isByHand(task, byHand) ? { ...task, timedBy: "hand" } : task;
    }
    const marked = log.builder === "buildkit" && use.isLogged ? withState(task, step, use) : task;
    if (kind === "merge") return { ...marked, timedBy: "log" };
    const isSet = isByHand(task, byHand);
    if (isSet) return { ...marked, timedBy: "hand" };
    if (step.milliseconds === null) return marked === task ? task : { ...marked, timedBy: "log" };
    // The wait for a locked cache is part of what was measured.
    return { ...marked, timedBy: "log", locks: [], duration: step.milliseconds + (step.state === "canceled" && hasFailed ? HAD_IT_GONE_ON : 0) };
  });

  function stepOf({ causes }: Task, own: readonly number[]): MeasuredStep | undefined {
    for (const [place, part] of own.entries()) {
      const cause = causes[place];
      const step = cause && measured.get(`${instructionKey(cause)}:${part}`);
      if (step) return step;
    }
    return undefined;
  }
}

function withState(task: Task, { state, error = "" }: MeasuredStep, { stages }: LogUse): Task {
  switch (state) {
    case "cached":
      return { ...task, cache: LOGGED_HIT };
    case "fails": {
      const text = error === "" ? "the log shows that it fails" : error;
      return { ...task, output: [], failure: { text, error: text, places: task.causes.map(({ stage, instruction }) => linesOf(stages, stage, instruction)) } };
    }
    case "done":
    case "canceled":
    case "unfinished":
      return task;
  }
}

function linesOf(stages: readonly Stage[], stage: number, instruction: number): readonly [number, number] {
  const found = stages[stage];
  return (found?.instructions[instruction]?.node ?? found?.from.node)?.lines ?? [1, 1];
}
