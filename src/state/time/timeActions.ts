import type { StoreApi } from "zustand/vanilla";
import type { MeasuredLog, Scenario, WorkKind } from "../../engine/index.ts";
import type { AppState } from "../appState.ts";
import type { SimulationRecord } from "./buildTime.ts";
import { withKindDuration, withLog, withStepDuration, withUsualTimes } from "./changeTimes.ts";
import { selectLength, selectMoment, selectMoments } from "./selectTime.ts";

/** What changes the builds over time. */
export interface TimeActions {
  /** Says that a view shows builds over time, until the returned function is called. */
  viewTime(): () => void;
  setScenario(change: Partial<Scenario>): void;
  /** Says how long an instruction takes (-1: the stage's FROM), in milliseconds; null: what a log or its kind says. */
  setStepDuration(stage: number, instruction: number, milliseconds: number | null): void;
  /** Says how long kinds of work take; null: as usual. */
  setKindDuration(kinds: readonly WorkKind[], milliseconds: number | null): void;
  /** Limits what BuildKit runs at once; 0: no limit. */
  setMaxParallelism(limit: number): void;
  /** Builds with the times and marks of a log, or with none. `undoTimes` takes it back. */
  setLog(log: MeasuredLog | null): void;
  /** Goes back to the usual times. `undoTimes` takes it back. */
  resetTimes(): void;
  /** Takes the last log, removal or reset back. */
  undoTimes(): void;
  receiveSimulation(record: SimulationRecord): void;
  /** Takes the playhead to a moment in milliseconds, and stops it there; null: to the end of the show. */
  setMoment(moment: number | null): void;
  /** Starts from the playhead, or from the beginning where it stands at the end. */
  play(): void;
  pause(): void;
  /** Moves a playing playhead on; at the end it stops. */
  advance(milliseconds: number): void;
  /** To where the next thing begins or ends, or the one before. */
  stepMoment(direction: 1 | -1): void;
  setPlaySpeed(speed: number | null): void;
}

export function createTimeActions({ setState }: StoreApi<AppState>): TimeActions {
  return {
    viewTime: () => {
      setState((state) => ({ timeViewers: state.timeViewers + 1 }));
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        setState((state) => ({ timeViewers: state.timeViewers - 1 }));
      };
    },
    setScenario: (change) => setState((state) => ({ scenario: { ...state.scenario, ...change } })),
    setStepDuration: (stage, instruction, milliseconds) => setState(({ scenario }) => ({ scenario: withStepDuration(scenario, stage, instruction, milliseconds) })),
    setKindDuration: (kinds, milliseconds) => setState(({ scenario }) => ({ scenario: withKindDuration(scenario, kinds, milliseconds) })),
    setMaxParallelism: (maxParallelism) => setState(({ scenario }) => ({ scenario: { ...scenario, maxParallelism } })),
    setLog: (log) => setState(({ scenario }) => ({ scenario: withLog(scenario, log), replacedScenario: scenario })),
    resetTimes: () => setState(({ scenario }) => ({ scenario: withUsualTimes(scenario), replacedScenario: scenario })),
    undoTimes: () => setState(({ replacedScenario }) => (replacedScenario ? { scenario: replacedScenario, replacedScenario: null } : {})),
    receiveSimulation: (record) => setState((state) => (state.simulation && record.revision < state.simulation.revision ? state : { simulation: record })),
    setMoment: (moment) => setState({ moment: moment === null || !Number.isFinite(moment) ? null : Math.max(0, moment), isPlaying: false }),
    play: () =>
      setState((state) => {
        // What is not simulated yet is played as soon as it is.
        const length = selectLength(state) || Infinity;
        return { isPlaying: true, moment: state.moment === null || state.moment >= length ? 0 : state.moment };
      }),
    pause: () => setState({ isPlaying: false }),
    advance: (milliseconds) =>
      setState((state) => {
        if (!state.isPlaying || selectLength(state) === 0) return state;
        const moment = (state.moment ?? 0) + milliseconds;
        const length = selectLength(state);
        return moment >= length ? { moment: length, isPlaying: false } : { moment };
      }),
    stepMoment: (direction) =>
      setState((state) => {
        const now = selectMoment(state);
        const moments = selectMoments(state);
        const next = direction === 1 ? moments.find((it) => it > now) : moments.findLast((it) => it < now);
        return { moment: next ?? now, isPlaying: false };
      }),
    setPlaySpeed: (playSpeed) => setState({ playSpeed }),
  };
}
