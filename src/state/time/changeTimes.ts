import { DEFAULT_DURATIONS } from "../../engine/index.ts";
import type { MeasuredLog, Scenario, WorkKind } from "../../engine/index.ts";

/** Milliseconds that anything may be said to take: more than a week. */
export const LONGEST_DURATION = 1_000_000_000;

/** Vertices that a limit may let run at once. */
export const HIGHEST_PARALLELISM = 1_000;

/** The scenario with another duration for one instruction (-1: the stage's FROM); null: what its kind takes, or a log says. */
export function withStepDuration(scenario: Scenario, stage: number, instruction: number, milliseconds: number | null): Scenario {
  const others = scenario.durations.bySteps.filter((it) => it.stage !== stage || it.instruction !== instruction);
  const bySteps = milliseconds === null ? others : [...others, { stage, instruction, milliseconds }];
  return { ...scenario, durations: { ...scenario.durations, bySteps } };
}

/** The scenario with another duration for kinds of work; null: the usual one. */
export function withKindDuration(scenario: Scenario, kinds: readonly WorkKind[], milliseconds: number | null): Scenario {
  const changed = Object.fromEntries(kinds.map((kind) => [kind, milliseconds ?? DEFAULT_DURATIONS.byKind[kind]]));
  return { ...scenario, durations: { ...scenario.durations, byKind: { ...scenario.durations.byKind, ...changed } } };
}

/** The scenario with the times of a log, or with none. */
export function withLog(scenario: Scenario, log: MeasuredLog | null): Scenario {
  const changed: { -readonly [Name in keyof Scenario]: Scenario[Name] } = { ...scenario };
  if (log) changed.log = log;
  else delete changed.log;
  return changed;
}

/** The scenario with the usual times: nothing set by hand, no log, no limit. */
export function withUsualTimes(scenario: Scenario): Scenario {
  return { ...withLog(scenario, null), durations: DEFAULT_DURATIONS, maxParallelism: 0 };
}

/** What stays of a scenario where another text takes the place of its own: nothing that is said of single steps. */
export function forAnotherText(scenario: Scenario): Scenario {
  return { ...withLog(scenario, null), durations: { ...scenario.durations, bySteps: [] } };
}

/** Whether anything is said of times. */
export function hasOwnTimes({ durations, maxParallelism, log }: Scenario): boolean {
  return log !== undefined || maxParallelism !== 0 || durations.bySteps.length > 0 || changedKinds({ durations }).length > 0;
}

/** The kinds of work that take another time than usual. */
export function changedKinds({ durations: { byKind } }: Pick<Scenario, "durations">): readonly WorkKind[] {
  return (Object.keys(DEFAULT_DURATIONS.byKind) as WorkKind[]).filter((kind) => byKind[kind] !== DEFAULT_DURATIONS.byKind[kind]);
}
