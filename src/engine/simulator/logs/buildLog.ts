/** What printed a log: BuildKit's three forms of progress, or the legacy builder. */
export type LogForm = "plain" | "terminal" | "rawjson" | "legacy";

/** How a step stands in a log. `unfinished`: the log ends first; `not started`: it was known and never begun. */
export type LoggedState = "done" | "cached" | "fails" | "canceled" | "unfinished" | "not started";

/** One step, or one of BuildKit's other vertices, as a log tells of it. */
export interface LoggedStep {
  /** `[build 2/5] RUN make`; of the legacy builder the text behind `Step N/M : `. */
  readonly name: string;
  /** Its number in the legacy builder's file; 0 for BuildKit. */
  readonly number: number;
  /** A terminal cut the name where its line ended. */
  readonly mayGoOn: boolean;
  readonly state: LoggedState;
  /** How long it took, for an unfinished one at least; null where the log does not say. */
  readonly milliseconds: number | null;
  /** What the log gives as the reason; empty where it did not fail. */
  readonly error: string;
}

/** One build of a log. */
export interface LoggedBuild {
  readonly form: LogForm;
  /** In the order in which they are first named. */
  readonly steps: readonly LoggedStep[];
  /** Steps whose names stand before the log begins. */
  readonly namelessSteps: number;
}

/** What a text holds of builds. */
export interface BuildLog {
  /** In the order of their forms, and of one form in the log's. */
  readonly builds: readonly LoggedBuild[];
  readonly lines: number;
  /** Lines that are no part of any build's progress. */
  readonly otherLines: number;
  /** Whether there was more than is kept: builds or steps beyond any real log's. */
  readonly isBounded: boolean;
}

/** More builds than anyone logs at once, and more steps than any file has. */
export const MOST_BUILDS = 100;
export const MOST_STEPS = 20_000;
/** Characters of a name or an error that are kept. */
export const LONGEST_NAME = 2_000;

/** One form's share in reading a log: it gets all lines, in order, and keeps what it knows. */
export interface FormReader {
  readonly form: LogForm;
  /** Whether the line is part of a build's progress in this form. `at`: milliseconds by the line's own timestamp. */
  read(line: string, at: number | null): boolean;
  builds(): readonly LoggedBuild[];
  readonly isBounded: boolean;
}
