import type { WorkKind } from "./buildRun.ts";
import type { MeasuredLog } from "./logs/measuredLog.ts";

/** What a user says of a build beside the file and its options: how long work takes, and what is around it. */
export interface Scenario {
  readonly durations: DurationModel;
  /** Vertices that BuildKit runs at a time; 0: as many as are ready. */
  readonly maxParallelism: number;
  /** `-t`, as typed. */
  readonly tags: readonly string[];
  readonly flags: ClientFlags;
  readonly surroundings: Surroundings;
  /** Ids given with `--secret`; absent: whatever a step asks for is given. */
  readonly secrets?: readonly string[];
  /** Ids given with `--ssh`; absent: whatever a step asks for is given. */
  readonly sshKeys?: readonly string[];
  /** `--output`: where the result goes; absent: to Docker's images. */
  readonly output?: "tar" | "local";
  /** `-f`, its last part; absent: Dockerfile. */
  readonly fileName?: string;
  /** What a log of a real build told; absent: none was read. */
  readonly log?: MeasuredLog;
}

/** Flags that change what is printed, not what is built. */
export interface ClientFlags {
  /** `--quiet`. */
  readonly isQuiet: boolean;
  /** `--rm=false`, legacy builder: containers of steps stay. */
  readonly keepsContainers: boolean;
  /** `--force-rm`, legacy builder: the container of a failing step goes, too. */
  readonly removesAlways: boolean;
}

/** What is around the Dockerfile and may differ from build to build. */
export interface Surroundings {
  /** Files of the build context that differ from what they were at first, with anything that tells two contents apart. */
  readonly changedFiles: readonly (readonly [path: string, revision: string])[];
  /** Bytes of files of the build context; another is taken to have up to 512. */
  readonly fileSizes: readonly (readonly [path: string, bytes: number])[];
  /** Images by full reference whose digest differs from what it was at first. */
  readonly changedImages: readonly (readonly [reference: string, revision: string])[];
  /** What single RUNs leave where they run again and nobody can know it. */
  readonly rerunOutputs?: readonly RerunOutput[];
}

/**
 * What a RUN leaves that runs again. Where nothing is said, it leaves what it left before as long as all that it starts
 * from is the same, and other files otherwise; of a command whose effects are plain, such as an `echo` into a file, these count.
 */
export interface RerunOutput {
  readonly stage: number;
  readonly instruction: number;
  /** True: the very files of its last run, whatever it starts from. False: other files each time. */
  readonly isSame: boolean;
}

/** Milliseconds of a piece of work that is not cached. */
export interface DurationModel {
  readonly byKind: Readonly<Record<WorkKind, number>>;
  /** What the user set for single instructions: stage, instruction (-1: FROM), milliseconds. */
  readonly bySteps: readonly StepDuration[];
}

export interface StepDuration {
  readonly stage: number;
  readonly instruction: number;
  readonly milliseconds: number;
}

/** A RUN takes a fifth of a second, all else a fraction of it: enough to see what waits for what. Images are there already. */
export const DEFAULT_DURATIONS: DurationModel = {
  byKind: { internal: 20, image: 40, exec: 200, file: 40, merge: 0, config: 20, export: 80 },
  bySteps: [],
};

/** A first build of a file as it stands. */
export const FIRST_BUILD: Scenario = {
  durations: DEFAULT_DURATIONS,
  maxParallelism: 0,
  tags: [],
  flags: { isQuiet: false, keepsContainers: false, removesAlways: false },
  surroundings: { changedFiles: [], fileSizes: [], changedImages: [] },
};
