import type { Span } from "../source/span.ts";

/** How a piece of work ended. `not reached`: the build failed before it could start. */
export type WorkState = "done" | "cached" | "fails" | "canceled" | "not reached";

/** What work is spent on: the kinds that the model of durations tells apart. */
export type WorkKind = "internal" | "image" | "exec" | "file" | "merge" | "config" | "export";

/** The instruction that caused work or a line of console output; instruction -1: the stage's FROM. */
export interface WorkCause {
  /** Index of the stage; -1 for a global ARG of the legacy builder. */
  readonly stage: number;
  readonly instruction: number;
  readonly span: Span;
}

/** Why a piece of work could not be taken from the cache, or how it could. */
export interface CacheAnswer {
  readonly isHit: boolean;
  /** The first cause of a miss, or what makes it a hit, in one sentence; empty where no cache was asked. */
  readonly reason: string;
  /** Index of the work whose miss this one follows; -1 where it is itself the first. Of a hit: the work of the same build that does the same. */
  readonly follows: number;
}

/** Nothing is in the cache, and nobody asked why. */
export const NOT_CACHED: CacheAnswer = { isHit: false, reason: "", follows: -1 };

/** One thing that a builder works on: a printed step of the legacy builder, a vertex of BuildKit, or BuildKit's own housekeeping. */
export interface Work {
  /** As its console names it: `[stage1 2/2] RUN make`, `[internal] load build context`; of the legacy builder the text behind `Step N/M : `. */
  readonly label: string;
  readonly kind: WorkKind;
  /** Several where equal steps merge, none for housekeeping. */
  readonly causes: readonly WorkCause[];
  /** Indexes of the works that must end before this one can start, ascending, each once. */
  readonly inputs: readonly number[];
  readonly state: WorkState;
  /** Milliseconds since the build began; both equal where it was never started. */
  readonly start: number;
  readonly end: number;
  readonly cache: CacheAnswer;
  /** False where the target does not need it: the legacy builder does it nevertheless. */
  readonly isNeeded: boolean;
  /** Where its duration is from, and with `log` how it ended; absent: from the model of durations. */
  readonly timedBy?: "log" | "hand";
  /** What BuildKit's progress display tells of it; absent for the legacy builder, which has none. */
  readonly progress?: WorkProgress;
}

/** What a progress display shows of a piece of work beside its label and its time. */
export interface WorkProgress {
  /** When it is first counted, in milliseconds since the build began; -1: never. */
  readonly knownAt: number;
  readonly statuses: readonly WorkStatus[];
  readonly output: readonly OutputLine[];
  /** Index of the work under which it is shown and counted, as a `--link` copy is under the merge behind it; -1: nowhere. Absent: it stands for itself. */
  readonly shownWith?: number;
  /** What build checks say, where it is the work that shows them. */
  readonly warnings?: readonly string[];
  /** What its last line says where it fails. */
  readonly error?: string;
}

/** A part of a piece of work that is reported by name: `transferring context:`. */
export interface WorkStatus {
  readonly name: string;
  /** As printed: `38B`; empty where no size is told. */
  readonly size: string;
  /** Milliseconds since the build began. */
  readonly start: number;
  readonly end: number;
}

/** A line that a RUN prints. */
export interface OutputLine {
  readonly text: string;
  /** Milliseconds since the build began. */
  readonly at: number;
}

export type LineRole = "banner" | "step" | "progress" | "output" | "result" | "warning" | "error" | "blank";

/** One line that a builder prints. Ids, digests and times in it are made up, and the same for the same input. */
export interface TranscriptLine {
  readonly text: string;
  readonly role: LineRole;
  /** Milliseconds since the build began. */
  readonly at: number;
  /** Index of the work it is of; -1 for none. */
  readonly work: number;
  /** The instructions it leads to. */
  readonly causes: readonly WorkCause[];
}

/** One build by one builder, over time. Plain data. */
export interface BuildRun {
  /** In the order in which they start; those that never do stand last. */
  readonly works: readonly Work[];
  /** What `docker build` prints, in order; plain form for BuildKit. */
  readonly transcript: readonly TranscriptLine[];
  /** Milliseconds until the last line. */
  readonly duration: number;
  /** Indexes of the works that decide the duration, in order. */
  readonly criticalPath: readonly number[];
  readonly outcome: "succeeds" | "fails" | "refused";
  readonly exitCode: number;
  /** Index in `transcript` of the first line behind BuildKit's progress: warnings and the error. Absent for the legacy builder. */
  readonly tail?: number;
}
