import type { BuildRun, Scenario } from "../../engine/index.ts";
import type { BuilderName } from "../../viewmodel/time/timelineView.ts";

/** Both builders' runs of one input, with the revision of the input and the scenario that they answer. */
export interface SimulationRecord {
  readonly revision: number;
  readonly scenario: Scenario;
  readonly runs: Readonly<Record<BuilderName, BuildRun>>;
}

/** The builds over time: what the user decided, and the last answer. */
export interface BuildTime {
  readonly scenario: Scenario;
  readonly simulation: SimulationRecord | null;
  /** Views on the page that show builds over time; without any nothing is simulated. */
  readonly timeViewers: number;
  /** Where the playhead stands, in milliseconds since the builds began; null: at the end, nothing is played. */
  readonly moment: number | null;
  readonly isPlaying: boolean;
  /** Seconds of the build that pass in one second; null: as many as show it in some seconds. */
  readonly playSpeed: number | null;
}
