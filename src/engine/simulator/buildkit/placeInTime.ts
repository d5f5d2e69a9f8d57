import type { Work, WorkStatus } from "../buildRun.ts";
import type { Timing } from "./schedule.ts";
import type { Task } from "./task.ts";

export interface PlacedWorks {
  readonly works: readonly Work[];
  readonly criticalPath: readonly number[];
}

/** Milliseconds that a RUN is taken to need before it prints. */
const UNTIL_OUTPUT = 100;

/**
 * Puts tasks in the order in which they started. `gate` is the task at whose end all vertices are known; `warnings`
 * are shown with the definition.
 */
export function placeInTime(tasks: readonly Task[], timings: readonly Timing[], gate: number, warnings: readonly string[]): PlacedWorks {
  const order = tasks.map((_, index) => index).sort((a, b) => compare(timingOf(a), timingOf(b)) || a - b);
  const places = new Map(order.map((task, place) => [task, place]));
  const solveStart = timingOf(gate).state === "done" ? timingOf(gate).end : -1;
  const used = findUsed(tasks, timings);
  const works = order.map((index): Work => {
    const { label, kind, causes, inputs, cache, isKnownEarly, shownWith, failure, output, timedBy } = tasks[index] as Task;
    const timing = timingOf(index);
    const isStarted = timing.state !== "not reached";
    // Of an image that nothing runs on, all that is looked up is its manifest.
    const state = timing.state === "cached" && kind === "image" && !used.has(index) ? "done" : timing.state;
    return {
      ...{ label, kind, causes, state, start: timing.start, end: timing.end, isNeeded: true },
      inputs: inputs.map(placeOf).sort((a, b) => a - b),
      cache: cache.follows === -1 ? cache : { ...cache, follows: placeOf(cache.follows) },
      ...(timedBy && { timedBy }),
      progress: {
        knownAt: isKnownEarly ? solveStart : isStarted ? timing.start : -1,
        statuses: state === "done" ? listStatuses(tasks[index] as Task, timing) : [],
        output: isStarted && state !== "cached" ? output.map((text) => ({ text, at: timing.start + Math.min(UNTIL_OUTPUT, (timing.end - timing.start) / 2) })) : [],
        ...(isDefinition(label) && warnings.length > 0 && { warnings }),
        ...(shownWith !== undefined && { shownWith: placeOf(shownWith) }),
        ...(failure && state === "fails" && { error: failure.text }),
      },
    };
  });
  return { works, criticalPath: findCriticalPath(tasks, timings).map(placeOf) };

  function timingOf(task: number): Timing {
    return timings[task] ?? { state: "not reached", start: 0, end: 0, after: -1 };
  }

  function placeOf(task: number): number {
    return places.get(task) ?? -1;
  }
}

function isDefinition(label: string): boolean {
  return label.startsWith("[internal] load build definition from ");
}

function compare(a: Timing, b: Timing): number {
  if (a.state === "not reached" || b.state === "not reached") return Number(a.state === "not reached") - Number(b.state === "not reached");
  return a.start - b.start;
}

/** Tasks on which another one runs that is not cached. */
function findUsed(tasks: readonly Task[], timings: readonly Timing[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const [index, { inputs, kind }] of tasks.entries()) {
    const state = timings[index]?.state;
    if (state !== "cached" && state !== "not reached" && kind !== "export") for (const input of inputs) used.add(input);
  }
  return used;
}

/** The first report takes the task's time, the others come at its end. */
function listStatuses({ reports }: Task, { start, end }: Timing): readonly WorkStatus[] {
  return reports.map(({ name, size }, index) => ({ name, size, start: index === 0 ? start : end, end }));
}

/** From what ended last back to what it waited for, and so on. */
function findCriticalPath(tasks: readonly Task[], timings: readonly Timing[]): readonly number[] {
  let last = -1;
  for (const [index, { state, end }] of timings.entries()) {
    if (state !== "not reached" && end >= (timings[last]?.end ?? 0)) last = index;
  }
  const failed = findFailure(tasks, timings);
  const path: number[] = [];
  for (let task = failed === -1 ? last : failed; task !== -1; task = timings[task]?.after ?? -1) path.push(task);
  return path.reverse();
}

/** The task that ends the build; -1 for none. */
export function findFailure(tasks: readonly Task[], timings: readonly Timing[]): number {
  return timings.findIndex(({ state }, index) => state === "fails" && tasks[index]?.failure?.isHarmless !== true);
}
