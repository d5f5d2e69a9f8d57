import type { LogForm, LoggedState } from "./buildLog.ts";

/** What a log told of one instruction's work. */
export interface MeasuredStep {
  /** Index of the stage, and of the instruction in it; -1: its FROM. */
  readonly stage: number;
  readonly instruction: number;
  /** Which of the instruction's works, in the order in which they are known: most have one. */
  readonly part: number;
  readonly state: Exclude<LoggedState, "not started">;
  /** Null where the log does not say. */
  readonly milliseconds: number | null;
  /** Its error; absent where it did not fail. */
  readonly error?: string;
}

/** What a log of a real build told that this file's steps are found in. */
export interface MeasuredLog {
  readonly builder: "legacy" | "buildkit";
  readonly form: LogForm;
  readonly steps: readonly MeasuredStep[];
  /** Milliseconds of what no instruction stands for, by the label of the work. */
  readonly others: readonly (readonly [label: string, milliseconds: number])[];
}
