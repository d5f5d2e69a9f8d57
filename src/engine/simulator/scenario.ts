import type { WorkKind } from "./buildRun.ts";

/** What a user says of a build beside the file and its options: how long work takes, and what is in the cache. */
export interface Scenario {
  readonly durations: DurationModel;
  /** Vertices that BuildKit runs at a time; 0: as many as are ready. */
  readonly maxParallelism: number;
  /** `-t`; empty: none. */
  readonly tag: string;
}

/** Milliseconds of a piece of work that is not cached. */
export interface DurationModel {
  readonly byKind: Readonly<Record<WorkKind, number>>;
  /** What the user set for single instructions: stage, instruction (-1: FROM), milliseconds. */
  readonly bySteps: readonly StepDuration[];
}

export interface StepDuration {
  readonly stage: number;
  readonly instruction: number;
  readonly milliseconds: number;
}
