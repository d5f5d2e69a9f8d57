import type { Analysis, AnalysisInput, ArgumentTable, BuildRun, ContextPath, ExplainedPlace, Explanation, ImageDescription, LanguageAnswer, LanguageQuestion, LogReading, PastBuild, Scenario, Simulation } from "../engine/index.ts";
import type { GraphLayout, GraphView } from "../viewmodel/graphView.ts";
import type { MachineRecipe } from "../viewmodel/machines/machineRecipe.ts";
import type { PlayedStep } from "../viewmodel/machines/playRecipe.ts";

/** What the page sends to a worker; `id` comes back with the answer. */
export interface Question<Request> {
  readonly id: number;
  readonly request: Request;
}

/** What a worker sends back. */
export interface Answer<Reply> {
  readonly id: number;
  readonly reply: Reply;
}

/** One input to analyse. `revision` and `startedAt` (milliseconds, `performance.now()`) are the page's own and return with the answer. */
export interface AnalysisRequest {
  readonly revision: number;
  readonly startedAt: number;
  readonly input: AnalysisInput;
}

export type AnalysisReply = Analysis;

/** One build over time, after those that filled the caches, the oldest first. */
export interface SimulationRequest {
  readonly history: readonly PastBuild[];
  readonly build: PastBuild;
  /** Files of the build context that something is supposed of. */
  readonly supposedFiles: readonly string[];
}

export interface SimulationReply {
  readonly runs: Simulation;
  /** How the last build that filled the caches ended; null where none did. */
  readonly earlier: Readonly<Record<"legacy" | "buildkit", BuildRun["outcome"]>> | null;
  /** What the file takes from the build context. */
  readonly contextPaths: readonly ContextPath[];
  /** Of the files that are asked about those that .dockerignore leaves out, each with its line there. */
  readonly ignoredFiles: readonly (readonly [path: string, line: number])[];
}

export interface LayoutRequest {
  readonly view: GraphView;
}

export type LayoutReply = GraphLayout;

/** What an editor asks of a text. */
export interface LanguageRequest {
  readonly input: AnalysisInput;
  readonly question: LanguageQuestion;
}

export interface LanguageReply {
  readonly answer: LanguageAnswer;
}

/** Builds on several machines to play. */
export interface MachinesRequest {
  readonly recipe: MachineRecipe;
  readonly input: AnalysisInput;
  readonly scenario: Scenario;
}

export type MachinesReply = readonly PlayedStep[];

/** What is asked beside the analysis, while something on the page shows it. */
export interface ExplainRequest {
  readonly revision: number;
  readonly input: AnalysisInput;
  /** Null where no reason is shown. */
  readonly place: ExplainedPlace | null;
  readonly wantsArguments: boolean;
  readonly wantsImage: boolean;
}

export interface ExplainReply {
  /** Null where it was not asked for, or the file has no such place. */
  readonly explanation: Explanation | null;
  readonly argumentTable: ArgumentTable | null;
  readonly image: ImageDescription | null;
}

/** A log of a real build, to be read for an input. */
export interface LogRequest {
  readonly input: AnalysisInput;
  readonly log: Blob;
}

export interface LogReply {
  readonly reading: LogReading;
  /** Bytes beyond what is read of one log. */
  readonly unreadBytes: number;
}
