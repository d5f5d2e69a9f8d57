import type { BuildOptions } from "./buildContext/buildOptions.ts";
import type { LegacyVersion } from "./builders/legacy/legacyVersion.ts";
import type { ContextSummary } from "./buildContext/summarizeContext.ts";
import type { OtherAnswer } from "./builders/answerOthers.ts";
import type { OtherBuilderId } from "./builders/otherBuilders.ts";
import type { Verdicts } from "./builders/verdict.ts";
import type { OptionComplaint } from "./complainOfOptions.ts";
import type { Diagnostic } from "./diagnostics.ts";
import type { StageGraph } from "./graph/stageGraph.ts";
import type { TokenKind } from "./language/tokenKind.ts";
import type { LineRange, Span } from "./source/span.ts";

export type { ContextSummary, LegacyVersion, OptionComplaint, OtherAnswer, OtherBuilderId, TokenKind };

/** Everything the engine is asked: one Dockerfile and how it is to be built. */
export interface AnalysisInput {
  readonly dockerfile: string;
  readonly options: BuildOptions;
  /** Which legacy builder answers; absent: 28. */
  readonly legacyVersion?: LegacyVersion;
  /** Builders beside Docker's own that are asked, too. */
  readonly otherBuilders?: readonly OtherBuilderId[];
  /** Which of several platforms graph and verdicts tell of, by its place among them; absent: the first. */
  readonly shownPlatform?: number;
}

/** One instruction as a row shows it. */
export interface InstructionSummary {
  /** Upper case: `RUN`. */
  readonly keyword: string;
  /** The whole instruction on one line, continuations joined, as the builders print it. */
  readonly text: string;
  readonly span: Span;
  readonly lines: LineRange;
}

/** One stage as a card shows it. */
export interface StageSummary {
  readonly index: number;
  /** Lower-cased; empty for an unnamed stage. */
  readonly name: string;
  /** The name, or `stage-N`. */
  readonly displayName: string;
  /** The text after FROM, unexpanded: `ubuntu`, `${BASE}`. */
  readonly base: string;
  readonly platform: string;
  /** From the start of FROM to the end of the last instruction. */
  readonly span: Span;
  readonly from: InstructionSummary;
  readonly instructions: readonly InstructionSummary[];
}

/** An entry of the target list: each stage name once, unnamed stages disabled. */
export interface TargetOption {
  /** What `--target` would say; empty for "last stage". */
  readonly value: string;
  readonly label: string;
  /** Index of the stage BuildKit picks, and the one legacy picks: they differ where a name stands twice. */
  readonly buildkitStage: number;
  readonly legacyStage: number;
  readonly isDisabled: boolean;
  /** Why it is disabled, or what the builders do differently. */
  readonly note?: string;
}

/** All the engine knows of one input. Plain, serialisable data. */
export interface Analysis {
  readonly lineCount: number;
  readonly stages: readonly StageSummary[];
  readonly graph: StageGraph;
  readonly targets: readonly TargetOption[];
  /** Index of the stage each builder would build; -1 where it refuses to pick one. */
  readonly target: { readonly buildkit: number; readonly legacy: number };
  readonly verdicts: Verdicts;
  /** What the other builders that were asked process; absent where none was. */
  readonly others?: readonly OtherAnswer[];
  readonly diagnostics: readonly Diagnostic[];
  /** False where BuildKit's reader stopped before the graph was known: keep showing the last good one. */
  readonly hasGraph: boolean;
  /** The platforms that are built, as BuildKit writes them; empty where none was asked for or one cannot be read. */
  readonly platforms: readonly string[];
  /** What BuildKit has against single build options. */
  readonly optionComplaints: readonly OptionComplaint[];
  /** Absent where the build context is not described, or its .dockerignore cannot be read. */
  readonly context?: ContextSummary;
  /** Pieces to colour, in order, three numbers each: start, end, index into TOKEN_KINDS. */
  readonly tokens: readonly number[];
}
