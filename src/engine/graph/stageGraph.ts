import type { Span } from "../source/span.ts";

/** `stage:INDEX` for a stage; `image:REFERENCE`, `namedContext:NAME`, `buildContext` or `scratch` for what comes from elsewhere. */
export type NodeId = string;

/** Files that come from outside the Dockerfile. */
export interface ExternalSource {
  readonly id: NodeId;
  readonly kind: "image" | "namedContext" | "buildContext" | "scratch";
  /** As the file writes it, after expansion: `ubuntu:24.04`, `build context`. */
  readonly label: string;
  /** The full form: `docker.io/library/ubuntu:24.04`, a named context's value. */
  readonly reference: string;
}

export type EdgeVia = "base" | "copy" | "add" | "mount" | "onbuild";

/** One stage's need of a source. An edge lands on the row that uses it. */
export interface StageEdge {
  readonly id: string;
  readonly source: NodeId;
  /** Index of the stage that uses the source. */
  readonly stage: number;
  /** Index into the stage's instructions; -1 for its FROM. */
  readonly instruction: number;
  readonly via: EdgeVia;
  readonly span: Span;
  /** Whether each builder reads the reference this way: their binding rules differ. */
  readonly boundBy: { readonly legacy: boolean; readonly buildkit: boolean };
}

/** What both builders share: who takes files from whom. */
export interface StageGraph {
  readonly sources: readonly ExternalSource[];
  readonly edges: readonly StageEdge[];
}
