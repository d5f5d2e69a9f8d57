import type { LineRange } from "../../source/span.ts";
import type { NodeId } from "../../graph/stageGraph.ts";
import type { CheckFinding } from "./checkFindings.ts";
import type { StepNumber } from "./conversion.ts";
import type { ExportedConfig } from "./imageConfig.ts";
import type { Outline, TargetEntry } from "./outline.ts";
import type { Vertex } from "./vertex.ts";

/** The phase of BuildKit's front end that refused the build, in the order in which they come. */
export type BuildkitPhase = "client" | "init" | "parse" | "instructions" | "metaArgs" | "stages" | "target" | "graph" | "resolve" | "dispatch" | "finalize" | "marshal";

export interface BuildkitError {
  readonly message: string;
  readonly lines: readonly LineRange[];
  readonly phase: BuildkitPhase;
}

/** What an instruction takes files from, as BuildKit binds it. */
export interface BoundSource {
  /** Index of the stage that needs it, and of the instruction; -1 for its FROM or a fired trigger. */
  readonly stage: number;
  readonly instruction: number;
  readonly isTrigger: boolean;
  readonly source: BoundTo;
}

export type BoundTo =
  | { readonly kind: "stage"; readonly index: number }
  | { readonly kind: "image"; readonly reference: string; readonly written: string }
  | { readonly kind: "namedContext"; readonly name: string; readonly value: string }
  | { readonly kind: "buildContext" }
  | { readonly kind: "scratch" };

export type { NodeId };

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
}

/** All that BuildKit answers about a file and its options. */
export interface BuildkitPlan {
  /** The first error, in whichever phase. */
  readonly error?: BuildkitError;
  readonly builds: readonly PlatformBuild[];
}

/** What `docker build --check`, `--call=targets` and `--call=outline` answer. */
export interface BuildkitReports {
  readonly checks: readonly CheckFinding[];
  readonly checksError?: BuildkitError;
  readonly targets: readonly TargetEntry[] | undefined;
  readonly outline: Outline | undefined;
}
