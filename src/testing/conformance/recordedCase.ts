import type { BatchCase } from "../../engine/index.ts";

export type Lines = readonly (readonly [first: number, last: number])[];

export interface RecordedError {
  readonly message: string;
  readonly lines?: Lines;
}

export interface RecordedStage {
  readonly index: number;
  readonly name: string;
  readonly base: string;
  readonly platform?: string;
  readonly lines: readonly [first: number, last: number];
  readonly instructions: readonly (readonly [name: string, text: string, first: number, last: number])[];
}

export interface RecordedVertex {
  readonly name: string;
  readonly op: string;
  readonly inputs: readonly number[];
}

/** One platform's build: what it made, or only why it was refused. */
export interface RecordedBuild {
  readonly platform: string;
  readonly error?: RecordedError;
  readonly target?: number;
  readonly reached?: readonly number[];
  readonly executed?: readonly number[];
  readonly steps?: readonly (readonly [stage: number, line: number, number: number, total: number])[];
  readonly vertices?: readonly RecordedVertex[];
  /** Index of the exported vertex; absent or -1 for none. */
  readonly result?: number;
  readonly config?: object;
}

/** What BuildKit answered; absent means empty or none. */
export interface RecordedBuildkit {
  readonly error?: RecordedError;
  readonly stages?: readonly RecordedStage[];
  readonly builds?: readonly RecordedBuild[];
  readonly checks?: readonly { readonly rule: string; readonly message: string; readonly lines?: Lines }[];
  readonly checksError?: RecordedError;
  readonly targets?: object;
  readonly outline?: object;
  /** Paths of what the real tool answers differently from run to run. */
  readonly unstable?: readonly string[];
}

/** What a legacy builder answered; absent means empty or none. */
export interface RecordedLegacy {
  readonly steps: readonly (readonly [number: number, total: number, text: string])[];
  readonly error?: { readonly message: string; readonly phase: string };
  /** All messages that chance can pick from. */
  readonly errorAnyOf?: readonly string[];
  readonly warnings?: readonly string[];
  readonly exitCode: number;
}

/** What all builders answered to one file. A builder without an answer has none that the input alone decides. */
export interface Answers {
  readonly buildkit?: RecordedBuildkit;
  readonly legacy28?: RecordedLegacy;
  readonly legacy20?: RecordedLegacy;
}

export interface RecordedCase {
  readonly id: string;
  readonly input: Omit<BatchCase, "id">;
  readonly answers: Answers;
}
