import type { CacheAnswer, WorkCause, WorkKind } from "../buildRun.ts";

/** One thing that BuildKit works on, before it is known when. */
export interface Task {
  readonly label: string;
  readonly kind: WorkKind;
  readonly causes: readonly WorkCause[];
  /** Tasks that must end before, by their place in the list; all stand in front of it. */
  readonly inputs: readonly number[];
  /** Milliseconds, where it is not cached. */
  readonly duration: number;
  /** `follows` is the place of a task. */
  readonly cache: CacheAnswer;
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
  /** Under which task it is shown; -1: nowhere. */
  readonly shownWith?: number;
}

/** How a task fails: what its own line says, and what the client says in the end. */
export interface TaskFailure {
  readonly text: string;
  readonly error: string;
  /** Lines of the file that the client shows, a block for each. */
  readonly places: readonly (readonly [first: number, last: number])[];
}
