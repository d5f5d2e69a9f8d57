import type { LineRange } from "../../source/span.ts";
import type { BoundSource } from "../../graph/boundSource.ts";
import type { CheckFinding } from "./checkFindings.ts";
import type { ContextReport } from "./contextReport.ts";
import type { StepNumber } from "./conversion.ts";
import type { ExportedConfig } from "./imageConfig.ts";
import type { Outline, TargetEntry } from "./outline.ts";
import type { Vertex } from "./vertex.ts";

/** The phase of BuildKit's front end that refused the build, in the order in which they come. */
export type BuildkitPhase = "client" | "init" | "parse" | "instructions" | "metaArgs" | "stages" | "target" | "graph" | "resolve" | "dispatch" | "finalize" | "marshal";

export interface BuildkitError {
  readonly message: string;
  readonly lines: readonly LineRange[];
  /** Where it happened, though BuildKit may not say so. */
  readonly place?: LineRange;
  readonly phase: BuildkitPhase;
}

/** One build of the target, for one platform. */
export interface PlatformBuild {
  /** As asked for; empty where no platform was. */
  readonly platform: string;
  readonly error?: BuildkitError;
  /** Index of the stage built; -1 where it is not known. */
  readonly target: number;
  /** Stages in the closure of base and sources. */
  readonly reached: readonly number[];
  /** Those of them with a vertex in the graph. */
  readonly executed: readonly number[];
  readonly steps: readonly StepNumber[];
  readonly vertices: readonly Vertex[];
  /** Index of the vertex whose filesystem is exported; -1 for none. */
  readonly result: number;
  readonly config: ExportedConfig | undefined;
  readonly bindings: readonly BoundSource[];
  /** Instructions with a value that was cut for its length, where the builder would go on. */
  readonly cuts: readonly LineRange[];
  /** Absent where the build context is not described. */
  readonly contextReport?: ContextReport;
}

/** All that BuildKit answers about a file and its options. */
export interface BuildkitPlan {
  /** The first error, in whichever phase. */
  readonly error?: BuildkitError;
  readonly builds: readonly PlatformBuild[];
}

/** What `docker build --check` answers. */
export interface CheckResult {
  readonly checks: readonly CheckFinding[];
  readonly checksError?: BuildkitError;
}

/** What `docker build --call=targets` and `--call=outline` answer. */
export interface BuildDescription {
  readonly targets: readonly TargetEntry[] | undefined;
  readonly outline: Outline | undefined;
}
