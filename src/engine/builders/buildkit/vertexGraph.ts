import type { ContextUse } from "../../buildContext/contextUse.ts";
import { Refusal } from "../../source/refusal.ts";
import type { EnvironmentSnapshot } from "./environment.ts";
import type { ExecutedCommand, LinkGroup, SourceOrigin, VertexDetail } from "./tracedBuild.ts";
import type { Op, Vertex, VertexCause } from "./vertex.ts";
import { VertexIdentities } from "./vertexIdentities.ts";
import { NO_VERTEX, renumberOperation } from "./vertexOperation.ts";
import type { VertexOperation } from "./vertexOperation.ts";

/** A vertex as the front end makes it, before equal ones merge. */
export interface RawVertex {
  readonly name: string;
  readonly op: Op;
  /** Raw vertices, in the order in which the solver gets them. */
  readonly inputs: readonly number[];
  /** The same in the order in which the front end walks them, where that differs. */
  readonly walk?: readonly number[];
  /** All that tells it from other vertices, but for its inputs and its environment. Read when the graph is complete. */
  readonly identity: string | (() => string);
  /** Only a RUN's environment is part of what it is. */
  readonly environment?: EnvironmentSnapshot;
  readonly cause?: VertexCause;
  readonly contextUses?: readonly ContextUse[] | undefined;
  /** What the solver says against it, if the result needs it. */
  readonly complaint?: string | undefined;
  /** Of a RUN that is taken to fail: BuildKit's words for it. */
  readonly failure?: string | undefined;
  readonly origin?: SourceOrigin;
  /** Read when the graph is complete. */
  readonly command?: () => ExecutedCommand;
  readonly link?: LinkGroup;
  readonly requiredKey?: string;
  /** With raw vertices. Read when the graph is complete. */
  readonly operation: () => VertexOperation;
}

export interface AssembledGraph {
  readonly vertices: readonly Vertex[];
  /** Index of each raw vertex in `vertices`; NO_VERTEX for those the result does not need. */
  readonly merged: Int32Array;
  /** What is known of each vertex beside its place in the graph; costs time where it is read. */
  readonly details: () => readonly VertexDetail[];
}

/**
 * Keeps what the result needs and merges equal vertices (client/llb/state.go, marshal): inputs first, in order;
 * an equal vertex met again gives its name to the first one. Walks without recursion: chains are long. Throws the
 * complaint of a needed vertex.
 */
export function assembleGraph(raw: readonly RawVertex[], result: number, identities = new VertexIdentities()): AssembledGraph {
  const assembly = new Assembly(raw, identities);
  if (result !== -1) assembly.walk(result);
  return { vertices: assembly.vertices, merged: assembly.merged, details: () => assembly.details() };
}

/** Up to so many stages are looked through one by one. */
const FEW = 16;

interface MutableVertex {
  name: string;
  readonly op: Op;
  readonly inputs: readonly number[];
  readonly stages: number[];
  readonly causes: VertexCause[];
  readonly contextUses?: readonly ContextUse[];
  readonly failure?: string;
}

class Assembly {
  readonly vertices: MutableVertex[] = [];
  readonly merged: Int32Array;
  private readonly stagesOf = new Map<MutableVertex, Set<number>>();
  private readonly raw: readonly RawVertex[];
  private readonly identities: VertexIdentities;
  private readonly byIdentity = new Map<number, number>();
  /** Of each vertex: its number. */
  private readonly numbers: number[] = [];
  /** Of each vertex: the raw vertex that it was last met as. */
  private readonly met: RawVertex[] = [];

  constructor(raw: readonly RawVertex[], identities: VertexIdentities) {
    this.raw = raw;
    this.identities = identities;
    this.merged = new Int32Array(raw.length).fill(NO_VERTEX);
  }

  details(): readonly VertexDetail[] {
    return this.met.map((raw, index) => ({
      identity: this.numberOf(index),
      operation: () => renumberOperation(raw.operation(), (it) => this.indexOf(it)),
      ...(raw.origin && { origin: raw.origin }),
      ...(raw.command && { command: raw.command() }),
      ...(raw.link && { link: raw.link }),
      ...(raw.requiredKey !== undefined && { requiredKey: raw.requiredKey }),
    }));
  }

  walk(result: number): void {
    // Of each vertex on the way down: its number, and which of its inputs comes next.
    const path = [result];
    const turns = [0];
    for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
      const vertex = this.raw[id];
      const turn = turns.at(-1) ?? 0;
      const input = (vertex?.walk ?? vertex?.inputs)?.[turn];
      turns[turns.length - 1] = turn + 1;
      if (input !== undefined) {
        if (this.indexOf(input) !== NO_VERTEX) continue;
        path.push(input);
        turns.push(0);
      } else {
        if (vertex?.complaint !== undefined) throw new Refusal(vertex.complaint);
        if (vertex && this.indexOf(id) === NO_VERTEX) this.merged[id] = this.merge(vertex);
        path.pop();
        turns.pop();
      }
    }
  }

  private indexOf(raw: number): number {
    return this.merged[raw] ?? NO_VERTEX;
  }

  private numberOf(index: number): number {
    return this.numbers[index] ?? -1;
  }

  private merge(vertex: RawVertex): number {
    const ordered = vertex.inputs.map((it) => this.indexOf(it));
    const identity = this.identities.identify(
      vertex,
      ordered.map((it) => this.numberOf(it)),
    );
    const known = this.byIdentity.get(identity);
    const existing = known === undefined ? undefined : this.vertices[known];
    if (known !== undefined && existing) {
      existing.name = vertex.name;
      this.met[known] = vertex;
      this.addCause(existing, vertex.cause);
      return known;
    }
    const index = this.vertices.length;
    const { name, op, cause, contextUses, failure } = vertex;
    const inputs = ordered.length < 2 ? ordered : [...new Set(ordered)];
    const stages = cause && cause.stage >= 0 ? [cause.stage] : [];
    this.vertices.push({ name, op, inputs, stages, causes: cause ? [cause] : [], ...(contextUses && { contextUses }), ...(failure !== undefined && { failure }) });
    this.numbers.push(identity);
    this.met.push(vertex);
    this.byIdentity.set(identity, index);
    return index;
  }

  private addCause(vertex: MutableVertex, cause: VertexCause | undefined): void {
    if (!cause) return;
    vertex.causes.push(cause);
    if (cause.stage >= 0 && !this.hasStage(vertex, cause.stage)) vertex.stages.push(cause.stage);
  }

  /** Thousands of stages can begin with the same step. */
  private hasStage(vertex: MutableVertex, stage: number): boolean {
    if (vertex.stages.length < FEW) return vertex.stages.includes(stage);
    const known = this.stagesOf.get(vertex) ?? new Set(vertex.stages);
    this.stagesOf.set(vertex, known);
    const isKnown = known.has(stage);
    known.add(stage);
    return isKnown;
  }
}

