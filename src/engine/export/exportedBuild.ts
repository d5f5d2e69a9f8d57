import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { LegacyVersion } from "../builders/legacy/legacyVersion.ts";
import type { OtherAnswer } from "../builders/answerOthers.ts";
import type { Verdicts } from "../builders/verdict.ts";
import type { Diagnostic } from "../diagnostics.ts";
import type { StageGraph } from "../graph/stageGraph.ts";
import type { LineRange } from "../source/span.ts";

/** One instruction as an export tells it. */
export interface ExportedInstruction {
  readonly keyword: string;
  readonly text: string;
  readonly lines: LineRange;
}

/** One stage as an export tells it. */
export interface ExportedStage {
  readonly index: number;
  readonly name: string;
  readonly displayName: string;
  readonly base: string;
  readonly platform: string;
  readonly from: ExportedInstruction;
  readonly instructions: readonly ExportedInstruction[];
}

/** A question put to the engine with its answer: the only things that an export is made of, so that the same input gives the same bytes. */
export interface ExportedBuild {
  readonly dockerfile: string;
  readonly options: BuildOptions;
  /** Absent: 28. */
  readonly legacyVersion?: LegacyVersion;
  /** Which of several platforms graph and verdicts tell of; absent: the first. */
  readonly shownPlatform?: number;
  /** What the engine says of it: the part of an Analysis that is exported. */
  readonly analysis: {
    readonly stages: readonly ExportedStage[];
    readonly graph: StageGraph;
    readonly target: { readonly buildkit: number; readonly legacy: number };
    readonly verdicts: Verdicts;
    readonly diagnostics: readonly Diagnostic[];
    readonly platforms: readonly string[];
    readonly others?: readonly OtherAnswer[];
  };
}
