import type { Analysis, AnalysisInput, ArgumentTable, ExplainedPlace, Explanation, ImageDescription, LanguageAnswer, LanguageQuestion, Scenario, Simulation } from "../engine/index.ts";
import type { GraphLayout, GraphView } from "../viewmodel/graphView.ts";

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

/** One input to build over time. */
export interface SimulationRequest {
  readonly revision: number;
  readonly input: AnalysisInput;
  readonly scenario: Scenario;
}

export type SimulationReply = Simulation;

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
