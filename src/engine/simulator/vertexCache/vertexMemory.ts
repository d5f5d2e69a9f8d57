import type { ReadFile } from "../../instructions/readDockerfile.ts";
import type { Vertex } from "../../builders/buildkit/vertex.ts";
import type { CachedVertex } from "./cachedVertex.ts";
import type { VertexLookup } from "./lookUpVertices.ts";
import type { SourceContents } from "./vertexFiles.ts";

/** A vertex as it was in an earlier build. */
export interface RememberedVertex {
  readonly vertex: CachedVertex;
  readonly lookup: VertexLookup;
  readonly sources: SourceContents;
  readonly file: ReadFile;
}

/**
 * What earlier builds did, found by what a later one may have in common with it: the same operation on the same base, the
 * same place in the file, or at least the same base or the same image.
 */
export class VertexMemory {
  private readonly known = new Map<string, RememberedVertex>();
  private readonly stages = new Set<string>();
  /** Whether nothing was ever built. */
  isEmpty = true;

  remember(node: Vertex, remembered: RememberedVertex, base: string): void {
    this.isEmpty = false;
    for (const name of namesOf(node, remembered.vertex, base)) this.known.set(name, remembered);
    for (const { stage } of node.causes) this.stages.add(stageName(remembered.file, stage));
  }

  /** The nearest relative of a vertex; undefined where earlier builds had nothing like it. */
  recall(node: Vertex, vertex: CachedVertex, base: string): RememberedVertex | undefined {
    for (const name of namesOf(node, vertex, base)) {
      const found = this.known.get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** Whether a stage was part of an earlier build. */
  knowsStage(file: ReadFile, stage: number): boolean {
    return this.stages.has(stageName(file, stage));
  }
}

/** The nearest relative that any of several memories has. */
export function recallFrom(memories: readonly VertexMemory[], node: Vertex, vertex: CachedVertex, base: string): RememberedVertex | undefined {
  for (const memory of memories) {
    const found = memory.recall(node, vertex, base);
    if (found) return found;
  }
  return undefined;
}

function stageName({ dockerfile }: ReadFile, stage: number): string {
  const name = dockerfile.stages[stage]?.from.name ?? "";
  return name === "" ? `#${stage}` : name.toLowerCase();
}

/** From the nearest relation to the farthest. */
function namesOf(node: Vertex, { operation, effect }: CachedVertex, base: string): readonly string[] {
  if (effect.kind === "image") return [`image ${effect.reference}`, ...node.causes.map((it) => `image at ${it.stage}.${it.instruction}`)];
  return [`${base} does ${operation}`, ...node.causes.map((it) => `${base} at ${it.stage}.${it.instruction} ${effect.kind}`), `${base} has ${effect.kind}`];
}
