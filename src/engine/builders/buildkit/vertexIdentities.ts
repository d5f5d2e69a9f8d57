import type { EnvironmentSnapshot } from "./environment.ts";
import { EnvironmentLinks } from "./environment.ts";
import { EnvironmentFingerprints } from "./environmentFingerprint.ts";
import type { RawVertex } from "./vertexGraph.ts";

/** A vertex with its number. */
interface Known {
  readonly vertex: RawVertex;
  readonly identity: number;
}

/** Tells which vertices are one: same operation, same inputs, same environment, whatever their names. */
export class VertexIdentities {
  /** Environments can be compared only where they are made of the same links. */
  readonly links = new EnvironmentLinks();
  private readonly fingerprints = new EnvironmentFingerprints();
  private readonly known = new Map<string, Known[]>();
  /** RUNs by their inputs. What the only one with some inputs is need not be written out, and in a long stage each is. */
  private readonly runs = new Map<number | string, Known | "several">();
  private count = 0;

  /** The number of a vertex, by the numbers of its inputs, in order. */
  identify(vertex: RawVertex, inputs: readonly number[]): number {
    const [first] = inputs;
    if (vertex.op !== "exec" || first === undefined) return this.identifyByText(vertex, inputs);
    const key = inputs.length === 1 ? first : inputs.join(",");
    const before = this.runs.get(key);
    if (before === undefined) {
      const identity = this.next();
      this.runs.set(key, { vertex, identity });
      return identity;
    }
    if (before !== "several") {
      this.candidatesFor(before.vertex, inputs).push(before);
      this.runs.set(key, "several");
    }
    return this.identifyByText(vertex, inputs);
  }

  private identifyByText(vertex: RawVertex, inputs: readonly number[]): number {
    const candidates = this.candidatesFor(vertex, inputs);
    const equal = candidates.find((it) => isSame(it.vertex.environment, vertex.environment));
    if (equal) return equal.identity;
    const identity = this.next();
    candidates.push({ vertex, identity });
    return identity;
  }

  /** The vertices that differ from this one in their environment at most, and by chance alone: thousands of stages may run one command, each with a variable of its own. */
  private candidatesFor(vertex: RawVertex, inputs: readonly number[]): Known[] {
    const what = typeof vertex.identity === "string" ? vertex.identity : vertex.identity();
    const environment = vertex.environment?.fingerprint(this.fingerprints) ?? "";
    const key = `${vertex.op}\0${inputs.join(",")}\0${environment}\0${what}`;
    let candidates = this.known.get(key);
    if (!candidates) {
      candidates = [];
      this.known.set(key, candidates);
    }
    return candidates;
  }

  private next(): number {
    this.count += 1;
    return this.count;
  }
}

function isSame(one: EnvironmentSnapshot | undefined, other: EnvironmentSnapshot | undefined): boolean {
  return one && other ? one.equals(other) : one === other;
}
