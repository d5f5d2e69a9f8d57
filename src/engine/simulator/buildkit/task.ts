import type { Work } from "../buildRun.ts";

/** One thing that BuildKit works on, before it is known when. Inputs and the cause of a miss are told by places in the list of tasks; inputs stand in front of it. */
export interface Task extends Pick<Work, "label" | "kind" | "causes" | "inputs" | "cache"> {
  /** Milliseconds, where it is not cached. */
  readonly duration: number;
  /** It counts against the limit of what runs at once. */
  readonly takesSlot: boolean;
  /** Caches that it holds alone while it runs. */
  readonly locks: readonly string[];
  readonly failure?: TaskFailure;
  /** Names of what it reports, with sizes as printed. */
  readonly reports: readonly { readonly name: string; readonly size: string }[];
  /** Lines that it prints. */
  readonly output: readonly string[];
  /** The task whose start makes this one known, with all of its kind: the first to be solved. -1: known when it starts. */
  readonly isKnownEarly: boolean;
  /** Where the duration is from; absent: from the model. */
  readonly timedBy?: "log" | "hand";
  /** Under which task it is shown; -1: nowhere. */
  readonly shownWith?: number;
}

/** How a task fails: what its own line says, and what the client says in the end. */
export interface TaskFailure {
  readonly text: string;
  readonly error: string;
  /** The build goes on without it. */
  readonly isHarmless?: true;
  /** Lines of the file that the client shows, a block for each. */
  readonly places: readonly (readonly [first: number, last: number])[];
}
