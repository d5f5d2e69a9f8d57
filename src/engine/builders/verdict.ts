/** What a builder does with a stage or a step. */
export type Outcome = "built" | "cached" | "skipped" | "fails" | "not reached";

/** One builder's word on one stage, with the reason. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The verdict in two words: `Builds it.` */
  readonly lead: string;
  /** The cause, in one sentence of at most 30 words. */
  readonly reason: string;
}

/** What each builder does with one instruction. */
export interface StepVerdict {
  readonly legacy: Outcome;
  readonly buildkit: Outcome;
  /** Number of the legacy builder's step; 0 where it is never printed. */
  readonly legacyStep: number;
  /** Whether the instruction makes a BuildKit vertex that runs for this target. */
  readonly hasVertex: boolean;
}

/** What each builder does with one stage. */
export interface StageVerdict {
  readonly index: number;
  readonly legacy: Verdict;
  readonly buildkit: Verdict;
  /** Reached by BuildKit without a vertex of its own: "nothing to run" stands beside the word. */
  readonly hasNothingToRun: boolean;
  /** The FROM line itself. */
  readonly from: StepVerdict;
  /** One for each instruction of the stage. */
  readonly steps: readonly StepVerdict[];
}

/** One builder's headline: the counts above the table. */
export interface BuilderSummary {
  /** Stages the builder processes (for BuildKit: reaches). */
  readonly stageCount: number;
  /** Printed steps (legacy) or vertices that run or are pulled (BuildKit). */
  readonly workCount: number;
  /** Of `workCount`, what BuildKit executes after its FROM vertices. Equal to `workCount` for legacy. */
  readonly executedCount: number;
  /** The builder's own sentence where it refuses the file or fails, with the step that fails (legacy), 0 if none; BuildKit names a line. `isCommand`: the build is accepted, and a RUN of it fails. */
  readonly error?: { readonly message: string; readonly step: number; readonly line?: number; readonly isCommand?: true };
}

export interface Verdicts {
  readonly stages: readonly StageVerdict[];
  readonly legacy: BuilderSummary;
  readonly buildkit: BuilderSummary;
}
