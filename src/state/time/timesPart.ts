import { FIRST_BUILD } from "../../engine/index.ts";
import type { DurationModel, Scenario } from "../../engine/index.ts";
import { isFields } from "../link/readValues.ts";
import { readKinds, readLog, readParallelism, readSteps, writeKinds, writeLog, writeSteps } from "./timesText.ts";

/** What one field of a link, or of the browser's storage, knows of a scenario. */
export type PartOfScenario = Pick<Partial<Scenario>, "maxParallelism" | "log"> & { readonly durations?: { readonly byKind?: Partial<DurationModel["byKind"]>; readonly bySteps?: DurationModel["bySteps"] } };

/** A scenario with what is known of another one in place of its own. */
export function mergeScenario(scenario: Scenario, { durations, ...part }: PartOfScenario): Scenario {
  const { byKind, bySteps } = scenario.durations;
  return { ...scenario, ...part, durations: { byKind: { ...byKind, ...durations?.byKind }, bySteps: durations?.bySteps ?? bySteps } };
}

/** The times of a scenario, as the browser keeps them with their file; undefined where they are the usual ones. */
export function writeTimes(scenario: Scenario): unknown {
  const times = { kinds: writeKinds(scenario), steps: writeSteps(scenario), parallel: scenario.maxParallelism || undefined, log: writeLog(scenario) };
  return Object.values(times).every((it) => it === undefined) ? undefined : times;
}

/** Kept times as a scenario; what has another shape is as if it were not there. */
export function readTimes(value: unknown): Scenario {
  if (!isFields(value)) return FIRST_BUILD;
  const [byKind, bySteps, maxParallelism, log] = [readKinds(value.kinds), readSteps(value.steps), readParallelism(value.parallel), readLog(value.log)];
  return mergeScenario(FIRST_BUILD, { durations: { ...(byKind && { byKind }), ...(bySteps && { bySteps }) }, ...(maxParallelism !== undefined && { maxParallelism }), ...(log && { log }) });
}
