import type { EnvironmentSnapshot } from "./environment.ts";
import { EnvironmentLinks } from "./environment.ts";
import type { RawVertex } from "./vertexGraph.ts";

/** Tells which vertices are one: same operation, same inputs, same environment, whatever their names. */
export class VertexIdentities {
  /** Environments can be compared only where they are made of the same links. */
  readonly links = new EnvironmentLinks();
  private readonly known = new Map<string, { readonly environment: EnvironmentSnapshot | undefined; readonly identity: number }[]>();
  private count = 0;

  /** The number of a vertex, by the numbers of its inputs, in order. */
  identify(vertex: RawVertex, inputs: readonly number[]): number {
    const what = typeof vertex.identity === "string" ? vertex.identity : vertex.identity();
    const key = `${vertex.op}\0${inputs.join(",")}\0${what}`;
    const candidates = this.known.get(key) ?? [];
    const { environment } = vertex;
    const equal = candidates.find((it) => (it.environment && environment ? it.environment.equals(environment) : it.environment === environment));
    if (equal) return equal.identity;
    this.count += 1;
    candidates.push({ environment, identity: this.count });
    this.known.set(key, candidates);
    return this.count;
  }
}
