import type { ContextUse } from "../../buildContext/contextUse.ts";
import type { Span } from "../../source/span.ts";

export type Op = "source" | "exec" | "file" | "merge";

/** A step of the build, as the solver gets it. */
export interface Vertex {
  /** BuildKit's own name: `[stage 2/5] COPY …`. */
  readonly name: string;
  readonly op: Op;
  /** Indexes of the vertices it needs, in BuildKit's order, each once. */
  readonly inputs: readonly number[];
  /** The stages it stands for; several where equal steps merge, none where it is no stage's. */
  readonly stages: readonly number[];
  /** The instruction of each occurrence that caused it: stage and index in it, -1 for FROM. */
  readonly causes: readonly VertexCause[];
  /** What it asks of the build context; absent where nothing, or where the context is not described. */
  readonly contextUses?: readonly ContextUse[];
  /** Of a RUN that is taken to fail: BuildKit's words for it. */
  readonly failure?: string;
}

export interface VertexCause {
  readonly stage: number;
  readonly instruction: number;
  readonly span: Span;
}
