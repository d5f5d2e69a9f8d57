import type { Stage } from "../instructions/instruction.ts";
import type { StageGraph } from "../graph/stageGraph.ts";
import type { BuildkitPlan } from "./buildkit/buildkitPlan.ts";
import type { LegacyPlan } from "./legacy/legacyPlan.ts";

/** What is compared: one file's stages, and what each builder plans for the same target. */
export interface Comparison {
  readonly stages: readonly Stage[];
  readonly graph: StageGraph;
  readonly buildkit: BuildkitPlan;
  readonly legacy: LegacyPlan;
}
