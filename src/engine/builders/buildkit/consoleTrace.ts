import type { Lookup } from "./lookup.ts";
import type { VertexIdentities } from "./vertexIdentities.ts";

/** What one platform's conversion tells its console, beside its plan. */
export interface ConsoleTrace {
  /** Shared with the builds of other platforms: some of their vertices are one. */
  readonly identities: VertexIdentities;
  /** What was asked for to resolve images and contexts, by what tells requests apart. */
  readonly lookups: Map<string, Lookup>;
  /** Rounds of lookups that were answered in full. */
  answeredRounds: number;
}
