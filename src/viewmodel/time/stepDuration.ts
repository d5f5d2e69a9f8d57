import type { Scenario, StageSummary, WorkKind } from "../../engine/index.ts";

/** How long an instruction takes, and where that is from. */
export interface StepDurationView {
  readonly stage: number;
  /** -1: the stage's FROM. */
  readonly instruction: number;
  /** The instruction as written. */
  readonly text: string;
  readonly keyword: string;
  readonly milliseconds: number;
  readonly source: "hand" | "log" | "model";
  /** What it takes where nobody says otherwise, by a log or by its kind. */
  readonly usual: number;
  /** A log shows it as cached: then it takes this long only where it is not. */
  readonly isCached: boolean;
}

/** Instructions that a duration can be set for: to the others neither builder gives time worth the name. */
export function isTimed(keyword: string): boolean {
  return keyword === "FROM" || kindOf(keyword) !== "config";
}

/** The kind of work that an instruction makes. */
export function kindOf(keyword: string): WorkKind {
  if (keyword === "FROM") return "image";
  if (keyword === "RUN") return "exec";
  return keyword === "COPY" || keyword === "ADD" || keyword === "WORKDIR" ? "file" : "config";
}

/** The duration of one instruction; null where the file has none such. */
export function stepDurationOf({ durations, log }: Scenario, stages: readonly StageSummary[], stage: number, instruction: number): StepDurationView | null {
  const found = stages[stage];
  const summary = instruction === -1 ? found?.from : found?.instructions[instruction];
  if (!summary) return null;
  const isIt = (it: { readonly stage: number; readonly instruction: number }): boolean => it.stage === stage && it.instruction === instruction;
  const byHand = durations.bySteps.find(isIt)?.milliseconds;
  const logged = log?.steps.filter(isIt) ?? [];
  const measured = logged.flatMap((it) => it.milliseconds ?? []);
  const usual = measured.length > 0 ? measured.reduce((sum, it) => sum + it, 0) : durations.byKind[kindOf(summary.keyword)];
  const { text, keyword } = summary;
  const isCached = logged.length > 0 && logged.every((it) => it.state === "cached");
  return { stage, instruction, text, keyword, milliseconds: byHand ?? usual, usual, isCached, source: byHand !== undefined ? "hand" : measured.length > 0 ? "log" : "model" };
}

/** The durations of all instructions that take time, in the file's order, up to a number. */
export function listStepDurations(scenario: Scenario, stages: readonly StageSummary[], most: number): readonly StepDurationView[] {
  const views: StepDurationView[] = [];
  for (const { index, instructions } of stages) {
    for (const [instruction, { keyword }] of instructions.entries()) {
      if (views.length >= most) return views;
      const view = isTimed(keyword) ? stepDurationOf(scenario, stages, index, instruction) : null;
      if (view) views.push(view);
    }
  }
  return views;
}
