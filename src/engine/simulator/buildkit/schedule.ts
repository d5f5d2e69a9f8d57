import { EventQueue } from "./eventQueue.ts";
import type { Task } from "./task.ts";

/** When a task ran, and how it ended. */
export interface Timing {
  readonly state: "done" | "cached" | "fails" | "canceled" | "not reached";
  /** Milliseconds since the build began. */
  readonly start: number;
  readonly end: number;
  /** The task whose end let this one go on; -1 for none. */
  readonly after: number;
}

const NEVER: Timing = { state: "not reached", start: 0, end: 0, after: -1 };

/**
 * Runs tasks as BuildKit's scheduler does (solver/scheduler.go): each starts when its inputs have ended and, with a
 * limit above 0, one of so many slots is free; who comes first is served first. A task that waits for a locked cache
 * has started and holds its slot. The first failure stops what runs, and nothing more starts. Time grows with tasks and
 * inputs, but for a logarithm.
 */
export function schedule(tasks: readonly Task[], limit: number): readonly Timing[] {
  return new Scheduler(tasks, limit > 0 ? limit : Infinity).run();
}

class Scheduler {
  private readonly tasks: readonly Task[];
  private readonly timings: Timing[];
  private readonly starts: (number | undefined)[];
  private readonly waitingFor: number[];
  private readonly users: number[][];
  private readonly causes: number[];
  private readonly ends = new EventQueue();
  private readonly queue: number[] = [];
  private served = 0;
  private freeSlots: number;
  /** Who holds a cache, and who waits for it in which order. */
  private readonly held = new Map<string, { readonly waiting: number[] }>();

  constructor(tasks: readonly Task[], limit: number) {
    this.tasks = tasks;
    this.freeSlots = limit;
    this.timings = tasks.map(() => NEVER);
    this.starts = tasks.map(() => undefined);
    this.causes = tasks.map(() => -1);
    this.waitingFor = tasks.map(({ inputs }) => inputs.length);
    this.users = tasks.map(() => []);
    for (const [index, { inputs }] of tasks.entries()) for (const input of inputs) this.users[input]?.push(index);
  }

  run(): readonly Timing[] {
    for (const [index, waiting] of this.waitingFor.entries()) if (waiting === 0) this.makeReady(index, 0, -1);
    for (let time = this.ends.nextTime(); time !== undefined; time = this.ends.nextTime()) {
      const ended = this.ends.takeAt(time);
      for (const task of ended) this.timings[task] = { state: this.stateOf(task), start: this.starts[task] ?? time, end: time, after: this.causes[task] ?? -1 };
      if (ended.some((it) => this.timings[it]?.state === "fails" && this.tasks[it]?.failure?.isHarmless !== true)) {
        this.cancel(time);
        break;
      }
      for (const task of ended) this.release(task, time);
    }
    return this.timings;
  }

  private stateOf(task: number): Timing["state"] {
    const { failure, cache } = this.tasks[task] as Task;
    if (cache.isHit) return "cached";
    return failure ? "fails" : "done";
  }

  private makeReady(task: number, time: number, after: number): void {
    this.causes[task] = after;
    const { takesSlot, cache } = this.tasks[task] as Task;
    // What is cached is looked up, not run.
    if (!takesSlot || cache.isHit) this.start(task, time);
    else if (this.freeSlots > 0) {
      this.freeSlots -= 1;
      this.start(task, time);
    } else this.queue.push(task);
  }

  private start(task: number, time: number): void {
    this.starts[task] = time;
    this.takeLock(task, 0, time);
  }

  /** Takes a task's caches one by one, in order, so that no two tasks can wait for each other. */
  private takeLock(task: number, from: number, time: number): void {
    const { locks, cache, duration } = this.tasks[task] as Task;
    const wanted = cache.isHit ? [] : locks;
    for (let index = from; index < wanted.length; index += 1) {
      const lock = wanted[index] ?? "";
      const holder = this.held.get(lock);
      if (holder) {
        holder.waiting.push(task);
        return;
      }
      this.held.set(lock, { waiting: [] });
    }
    this.ends.add(time + (cache.isHit ? 0 : duration), task);
  }

  private release(task: number, time: number): void {
    const { takesSlot, cache, locks } = this.tasks[task] as Task;
    for (const lock of cache.isHit ? [] : locks) this.passOn(lock, task, time);
    for (const user of this.users[task] ?? []) {
      const left = (this.waitingFor[user] ?? 0) - 1;
      this.waitingFor[user] = left;
      if (left === 0) this.makeReady(user, time, task);
    }
    if (!takesSlot || cache.isHit) return;
    const next = this.queue[this.served];
    if (next === undefined) {
      this.freeSlots += 1;
      return;
    }
    this.served += 1;
    this.causes[next] = task;
    this.start(next, time);
  }

  /** Gives a cache to who waits longest; it may go on to wait for its next one. */
  private passOn(lock: string, from: number, time: number): void {
    const next = this.held.get(lock)?.waiting.shift();
    if (next === undefined) {
      this.held.delete(lock);
      return;
    }
    this.causes[next] = from;
    this.takeLock(next, (this.tasks[next]?.locks.indexOf(lock) ?? 0) + 1, time);
  }

  private cancel(time: number): void {
    for (const [task, start] of this.starts.entries()) {
      if (start === undefined || this.timings[task] !== NEVER) continue;
      this.timings[task] = { state: "canceled", start, end: time, after: this.causes[task] ?? -1 };
    }
  }
}
