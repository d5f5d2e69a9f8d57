import type { StageSummary } from "../../engine/index.ts";
import { isUnderWay } from "../../viewmodel/time/momentView.ts";
import { timelineViewOf } from "../../viewmodel/time/timelineView.ts";
import type { BuilderName, TimelineView } from "../../viewmodel/time/timelineView.ts";
import type { AppState } from "../appState.ts";
import { selectStages } from "../selectors.ts";
import type { SimulationRecord } from "./buildTime.ts";

/** Milliseconds until both builders are done. */
export const selectLength = ({ simulation }: AppState): number => (simulation ? Math.max(simulation.runs.legacy.duration, simulation.runs.buildkit.duration) : 0);

/** The moment at which everything is shown: the playhead's, no later than the end. */
export const selectMoment = (state: AppState): number => Math.min(state.moment ?? Infinity, selectLength(state));

/** Whether the runs on the page answer another input, scenario or supposition than the page's. */
export const selectIsTimeStale = ({ simulation, inputRevision, scenario, whatIf }: AppState): boolean =>
  simulation !== null && (simulation.revision !== inputRevision || simulation.scenario !== scenario || simulation.whatIf !== whatIf);

let timeline: { readonly simulation: SimulationRecord; readonly stages: readonly StageSummary[]; readonly view: TimelineView } | null = null;

export function selectTimeline(state: AppState): TimelineView | null {
  const { simulation, lastGood } = state;
  if (!simulation) return null;
  const stages = selectStages(state);
  // Runs and analysis come from two workers, either one first: names of the text that is not simulated yet are no names of these runs.
  const isNamedAnew = simulation.revision === lastGood?.revision && timeline?.stages !== stages;
  if (timeline?.simulation !== simulation || isNamedAnew) timeline = { simulation, stages, view: timelineViewOf(simulation.runs, stages) };
  return timeline.view;
}

/** Moments at which something begins or ends, each once, in order. */
let moments: { readonly simulation: SimulationRecord; readonly list: readonly number[] } | null = null;

export function selectMoments({ simulation }: AppState): readonly number[] {
  if (!simulation) return [];
  if (moments?.simulation !== simulation) {
    const works = [...simulation.runs.legacy.works, ...simulation.runs.buildkit.works].filter((it) => it.state !== "not reached");
    moments = { simulation, list: [...new Set([0, ...works.flatMap(({ start, end }) => [start, end])])].sort((left, right) => left - right) };
  }
  return moments.list;
}

export type Running = Readonly<Record<BuilderName, boolean>>;

const NOBODY: Running = { legacy: false, buildkit: false };
const byBuilders: readonly Running[] = [NOBODY, { legacy: true, buildkit: false }, { legacy: false, buildkit: true }, { legacy: true, buildkit: true }];

/** Instructions under way at the playhead, `STAGE:INSTRUCTION`, -1 for a FROM, and their stages, `STAGE`; none while nothing is played. */
let running: { readonly simulation: SimulationRecord; readonly moment: number; readonly rows: ReadonlyMap<string, Running> } | null = null;

const noRows: ReadonlyMap<string, Running> = new Map();

export function selectRunningRows(state: AppState): ReadonlyMap<string, Running> {
  const { simulation, moment } = state;
  if (!simulation || moment === null) return noRows;
  if (running?.simulation !== simulation || running.moment !== moment) running = { simulation, moment, rows: findRunning(simulation, moment) };
  return running.rows;
}

/** Who is at work on an instruction at the playhead. The same object for the same answer. */
export function selectRunning(state: AppState, stage: number, instruction: number): Running {
  return selectRunningRows(state).get(`${stage}:${instruction}`) ?? NOBODY;
}

/** Who is at work on any instruction of a stage at the playhead. */
export function selectRunningStage(state: AppState, stage: number): Running {
  return selectRunningRows(state).get(String(stage)) ?? NOBODY;
}

/** A word for an attribute: `legacy`, `buildkit`, `both`; undefined for nobody. */
export function runningWord({ legacy, buildkit }: Running): "legacy" | "buildkit" | "both" | undefined {
  if (legacy) return buildkit ? "both" : "legacy";
  return buildkit ? "buildkit" : undefined;
}

function findRunning({ runs }: SimulationRecord, moment: number): ReadonlyMap<string, Running> {
  const rows = new Map<string, number>();
  for (const [bit, run] of [runs.legacy, runs.buildkit].entries()) {
    for (const work of run.works) {
      if (!isUnderWay(work, moment)) continue;
      for (const { stage, instruction } of work.causes) {
        for (const key of [`${stage}:${instruction}`, String(stage)]) rows.set(key, (rows.get(key) ?? 0) | (bit + 1));
      }
    }
  }
  return new Map([...rows].map(([key, bits]) => [key, byBuilders[bits] ?? NOBODY]));
}

/** Seconds of the build that pass in one second of play: what the user chose, or as many as show all of it in some seconds. */
export function selectPlaySpeed(state: AppState): number {
  return state.playSpeed ?? automaticSpeed(selectLength(state));
}

/** Speeds to choose from. */
export const PLAY_SPEEDS: readonly number[] = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60];

/** Seconds that a build is shown in when nobody chose. */
const SHOWN_IN = 8;

function automaticSpeed(length: number): number {
  const wanted = length / 1000 / SHOWN_IN;
  return PLAY_SPEEDS.find((it) => it >= wanted) ?? PLAY_SPEEDS.at(-1) ?? 1;
}
