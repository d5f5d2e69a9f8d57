import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { ArgInstruction, Stage } from "../instructions/instruction.ts";
import type { Verdict } from "./verdict.ts";

/** A file as a builder is asked about it that is modelled by its choice of stages alone. */
export interface StageQuestion {
  readonly stages: readonly Stage[];
  readonly globalArgs: readonly ArgInstruction[];
  readonly options: BuildOptions;
}

/** What such a builder does with a stage. */
export interface StageAnswer extends Verdict {
  /** It takes something that the builder has left out, or something else than the file means. */
  readonly isAstray?: true;
}

/** Which stages such a builder processes. */
export interface StagePlan {
  /** Index of the stage it builds; -1 where it finds none. */
  readonly target: number;
  /** One for each stage of the file. */
  readonly verdicts: readonly StageAnswer[];
  /** Its own words where it refuses the target, or breaks off as it chooses the stages. */
  readonly error?: string;
}

/** The plan of a builder that processes no stage. */
export function refusedPlan(stages: readonly Stage[], error: string): StagePlan {
  return { target: -1, error, verdicts: stages.map(() => ({ outcome: "not reached", lead: "Not reached.", reason: `${error}.` })) };
}
