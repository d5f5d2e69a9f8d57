import { EnvironmentFingerprints } from "../../builders/buildkit/environmentFingerprint.ts";
import type { TracedBuild } from "../../builders/buildkit/tracedBuild.ts";
import type { ContentRead, FilesEffect, OperationSetting } from "../../builders/buildkit/vertexOperation.ts";
import { digestOf } from "../digest.ts";

/** A vertex as its cache sees it. */
export interface CachedVertex {
  readonly operation: string;
  readonly settings: readonly OperationSetting[];
  /** A RUN's variables, in the order of their last assignment. */
  readonly variables: () => readonly (readonly [name: string, value: string])[];
  readonly inputs: readonly CachedInput[];
  readonly effect: FilesEffect;
  /** Its stage is one that the cache is not asked for. */
  readonly isForced: boolean;
  /** The first instruction that it stands for. */
  readonly place: { readonly stage: number; readonly instruction: number };
}

export interface CachedInput {
  /** Index in the build's vertices. */
  readonly vertex: number;
  readonly selector: string;
  /** What counts by its content; undefined where only the key counts. */
  readonly reads: readonly ContentRead[] | undefined;
}

/** Which stages are built without asking the cache. */
export interface ForcedStages {
  readonly all: boolean;
  /** Indexes. */
  readonly stages: ReadonlySet<number>;
}

/** What decides of each vertex of a build whether it is in the cache. */
export function listCachedVertices({ build, details }: TracedBuild, forced: ForcedStages): readonly CachedVertex[] {
  const fingerprints = new EnvironmentFingerprints();
  return details.map(({ operation: read }, index): CachedVertex => {
    const { op = "source", inputs = [], causes = [] } = build.vertices[index] ?? {};
    const { settings, environment, reads, effect } = read();
    const base = "base" in effect ? effect.base : -1;
    return {
      operation: digestOf(op, ...settings.flatMap((it) => [it.name, it.value]), environment?.fingerprint(fingerprints) ?? ""),
      settings,
      variables: () => environment?.entries() ?? [],
      inputs: inputs.map((vertex) => {
        const own = reads.filter((it) => it.vertex === vertex);
        const isBase = vertex === base || own.length === 0;
        return { vertex, selector: isBase ? "" : selectorOf(own), reads: isBase ? undefined : own };
      }),
      effect,
      place: causes[0] ?? NOWHERE,
      isForced: (effect.kind === "run" || effect.kind === "copy") && causes.length > 0 && (forced.all || causes.some((it) => forced.stages.has(it.stage))),
    };
  });
}

const NOWHERE: CachedVertex["place"] = { stage: -1, instruction: -1 };

function selectorOf(reads: readonly ContentRead[]): string {
  return digestOf(...reads.map((it) => it.path).sort());
}
