import type { StoreApi } from "zustand/vanilla";
import type { Scenario } from "../../engine/index.ts";
import type { AppState } from "../appState.ts";
import type { SimulationRecord } from "./buildTime.ts";
import { selectLength, selectMoment, selectMoments } from "./selectTime.ts";

/** What changes the builds over time. */
export interface TimeActions {
  /** Says that a view shows builds over time, until the returned function is called. */
  viewTime(): () => void;
  setScenario(change: Partial<Scenario>): void;
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
