import { NOT_CACHED } from "../buildRun.ts";
import type { Task } from "./task.ts";

/** Tasks in the order in which they are known; what most of them have in common need not be said. */
export class TaskList {
  readonly tasks: Task[] = [];

  /** Adds a task and gives its place. */
  add(task: Pick<Task, "label" | "kind" | "inputs" | "duration"> & Partial<Task>): number {
    this.tasks.push({ causes: [], cache: NOT_CACHED, takesSlot: false, locks: [], reports: [], output: [], isKnownEarly: false, ...task });
    return this.tasks.length - 1;
  }
}
