import type { BuildRun, ContextPath, Scenario } from "../../engine/index.ts";
import type { WhatIf } from "../../viewmodel/cache/whatIf.ts";
import type { BuilderName } from "../../viewmodel/time/timelineView.ts";

/** Both builders' runs of one input, with the revision of the input, the scenario and the suppositions that they answer. */
export interface SimulationRecord {
  readonly revision: number;
  readonly scenario: Scenario;
  readonly whatIf: WhatIf;
  /** How the last build that filled the caches ended; null where none did. */
  readonly earlier: Readonly<Record<BuilderName, BuildRun["outcome"]>> | null;
  /** What the file takes from the build context. */
  readonly contextPaths: readonly ContextPath[];
  /** Of the files that something is supposed of those that .dockerignore leaves out, each with its line there. */
  readonly ignoredFiles: readonly (readonly [path: string, line: number])[];
  readonly runs: Readonly<Record<BuilderName, BuildRun>>;
}

/** The builds over time: what the user decided about the show, and the last answer. The scenario is the file's. */
export interface BuildTime {
  readonly simulation: SimulationRecord | null;
  /** The scenario that a log, or the usual times, replaced, for undo. */
  readonly replacedScenario: Scenario | null;
  /** Views on the page that show builds over time; without any nothing is simulated. */
  readonly timeViewers: number;
  /** Where the playhead stands, in milliseconds since the builds began; null: at the end, nothing is played. */
  readonly moment: number | null;
  readonly isPlaying: boolean;
  /** Seconds of the build that pass in one second; null: as many as show it in some seconds. */
  readonly playSpeed: number | null;
}
