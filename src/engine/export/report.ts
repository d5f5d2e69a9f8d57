import type { Outcome } from "../builders/verdict.ts";
import type { DiagnosticOrigin, Severity } from "../diagnostics.ts";
import type { ExternalSource, NodeId } from "../graph/stageGraph.ts";
import type { LineRange } from "../source/span.ts";
import type { EdgeUse } from "./exportedEdge.ts";

/**
 * The JSON export, version 1. Fields may be added to a version; none is taken away or changes its meaning without a
 * new one. `public/report-v1.schema.json` says the same to other programs. Lines count from 1, indexes from 0.
 */
export interface ReportV1 {
  readonly format: "stagegraph-report";
  readonly version: 1;
  /** Releases of the builders whose rules are followed. */
  readonly rules: { readonly legacy: string; readonly buildkit: string };
  readonly options: ReportedOptions;
  /** Index of the stage that each builder takes for the target; null where it takes none. */
  readonly target: { readonly legacy: number | null; readonly buildkit: number | null };
  readonly builders: {
    readonly legacy: { readonly accepted: boolean; readonly stages: number; readonly steps: number; readonly error: ReportedError | null };
    readonly buildkit: { readonly accepted: boolean; readonly stages: number; readonly vertices: number; readonly executed: number; readonly error: ReportedError | null };
  };
  readonly stages: readonly ReportedStage[];
  readonly sources: readonly ExternalSource[];
  readonly edges: readonly ReportedEdge[];
  readonly problems: readonly ReportedProblem[];
}

/** How the file is built. Values of build arguments stay out: they can be secrets. */
export interface ReportedOptions {
  /** `--target` as given; empty: the last stage. */
  readonly target: string;
  readonly platforms: readonly string[];
  /** The platform that verdicts and graph tell of; empty where none was asked for. */
  readonly shownPlatform: string;
  readonly buildArgs: readonly string[];
  readonly buildContexts: readonly { readonly name: string; readonly value: string }[];
}

/** The builder's own sentence; the step is the legacy builder's, the line BuildKit's. */
export interface ReportedError {
  readonly message: string;
  readonly step: number | null;
  readonly line: number | null;
}

export interface ReportedStage {
  readonly id: NodeId;
  readonly index: number;
  /** In lower case; null for a stage without a name. */
  readonly name: string | null;
  /** The name, or `stage-N`. */
  readonly displayName: string;
  /** The base image as written. */
  readonly base: string;
  /** `--platform` of its FROM as written; null where there is none. */
  readonly platform: string | null;
  readonly lines: LineRange;
  readonly legacy: ReportedVerdict;
  readonly buildkit: ReportedVerdict & { readonly nothingToRun: boolean };
  /** Its FROM first. */
  readonly instructions: readonly ReportedInstruction[];
}

export interface ReportedVerdict {
  readonly outcome: Outcome;
  readonly why: string;
}

export interface ReportedInstruction {
  readonly keyword: string;
  /** On one line, as the builders print it. */
  readonly text: string;
  readonly lines: LineRange;
  /** The number of the legacy builder's step; null where it prints none. */
  readonly legacy: { readonly outcome: Outcome; readonly step: number | null };
  readonly buildkit: { readonly outcome: Outcome; readonly vertex: boolean };
}

export interface ReportedEdge {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly kind: "from" | "copy" | "add" | "mount" | "onbuild";
  /** Index into the instructions of the stage that it leads to. */
  readonly instruction: number;
  readonly line: number;
  readonly legacy: EdgeUse;
  readonly buildkit: EdgeUse;
}

export interface ReportedProblem {
  readonly severity: Severity;
  readonly origin: DiagnosticOrigin;
  readonly code: string;
  readonly message: string;
  /** Null where the builder names no place. */
  readonly lines: LineRange | null;
  readonly why: string | null;
  readonly advice: string | null;
  readonly url: string | null;
}
