import { findContextFailures } from "./findContextFailures.ts";
import { commandOutcome, missingKey } from "./commandOutcome.ts";
import type { PlatformBuild } from "../../builders/buildkit/buildkitPlan.ts";
import type { TracedBuild, VertexDetail } from "../../builders/buildkit/tracedBuild.ts";
import type { Vertex } from "../../builders/buildkit/vertex.ts";
import type { Stage } from "../../instructions/instruction.ts";
import { NOT_CACHED } from "../buildRun.ts";
import type { CacheAnswer, WorkCause, WorkKind } from "../buildRun.ts";
import type { Scenario } from "../scenario.ts";
import type { createDurationOf } from "../durationOf.ts";
import type { Task, TaskFailure } from "./task.ts";
import type { TaskList } from "./taskList.ts";

export interface SolveRequest {
  readonly stages: readonly Stage[];
  readonly builds: readonly TracedBuild[];
  readonly scenario: Scenario;
  readonly durationOf: ReturnType<typeof createDurationOf>;
  /** Of each build, what the cache says of each vertex; absent: nothing is cached. */
  readonly cacheAnswers: readonly (readonly CacheAnswer[])[] | undefined;
  /** What sending the build context reports. */
  readonly contextSize: string;
  /** The task after which solving starts; -1 for none. */
  readonly gate: number;
}

/** Adds the vertices of all platforms, equal ones once, and gives the task of each vertex of each build. */
export function listVertexTasks(list: TaskList, request: SolveRequest): readonly (readonly number[])[] {
  const known = new Map<number, number>();
  return request.builds.map(({ build, details, remoteContext }, index) => {
    const answers = request.cacheAnswers?.[index];
    const placed: number[] = [];
    const lister = new BuildLister(request, build, details, remoteContext, answers);
    for (const [vertex, { identity }] of details.entries()) {
      const same = known.get(identity) ?? lister.isDone(vertex);
      if (same === undefined) placed.push(list.add(lister.taskOf(vertex, placed)));
      else {
        placed.push(same);
        list.tasks[same] = withCauses(list.tasks[same] as Task, build.vertices[vertex]?.causes ?? []);
      }
      known.set(identity, placed.at(-1) ?? -1);
    }
    lister.showLinks(list, placed);
    return placed;
  });
}

/** How a vertex ends, and what is different where it fails before it is its turn. */
interface VertexEnd {
  readonly output: readonly string[];
  readonly failure?: TaskFailure;
  readonly inputs?: readonly number[];
  readonly duration?: number;
}

class BuildLister {
  private readonly request: SolveRequest;
  private readonly build: PlatformBuild;
  private readonly details: readonly VertexDetail[];
  private readonly remoteContext: string | undefined;
  private readonly answers: readonly CacheAnswer[] | undefined;
  private readonly contextFailures: ReturnType<typeof findContextFailures>;
  /** Of vertices that no instruction stands for, the instructions that need them. */
  private readonly needed: readonly (readonly WorkCause[])[];

  constructor(request: SolveRequest, build: PlatformBuild, details: readonly VertexDetail[], remoteContext: string | undefined, answers: readonly CacheAnswer[] | undefined) {
    this.request = request;
    this.build = build;
    this.details = details;
    this.remoteContext = remoteContext;
    this.answers = answers;
    this.contextFailures = findContextFailures(build);
    this.needed = findNeeding(build.vertices);
  }

  /** The task that has loaded a vertex already: a remote context is there before anything is read. */
  isDone(vertex: number): number | undefined {
    return this.remoteContext !== undefined && this.build.vertices[vertex]?.name === this.remoteContext ? 0 : undefined;
  }

  taskOf(index: number, placed: readonly number[]): Task {
    const vertex = this.build.vertices[index] as Vertex;
    const detail = this.details[index] as VertexDetail;
    const kind = kindOf(vertex, detail);
    const isMainContext = detail.origin === "context" && vertex.causes.length === 0 && vertex.name.startsWith("[internal]");
    const causes = vertex.causes.length > 0 || isMainContext ? vertex.causes : (this.needed[index] ?? []);
    const end = this.endOf(index, causes);
    const answer = this.answers?.[index] ?? NOT_CACHED;
    const inputs = [...new Set([...(end.inputs ?? vertex.inputs), ...(answer.isHit && answer.follows !== -1 ? [answer.follows] : [])].map((it) => placed[it] ?? -1))].sort((a, b) => a - b);
    const { gate, durationOf, contextSize } = this.request;
    return {
      label: detail.link?.name ?? vertex.name,
      kind,
      causes,
      inputs: inputs.length > 0 ? inputs : gate === -1 ? [] : [gate],
      duration: end.duration ?? durationOf(kind, this.listTimed(vertex, kind)),
      cache: answer.follows === -1 ? answer : { ...answer, follows: placed[answer.follows] ?? -1 },
      takesSlot: vertex.op !== "merge",
      locks: [...new Set(detail.command?.lockedCaches)].sort(),
      reports: detail.origin === "context" ? [{ name: `transferring ${contextName(vertex.name)}:`, size: contextSize }] : [],
      isKnownEarly: true,
      output: end.output,
      ...(end.failure && { failure: end.failure }),
    };
  }

  /**
   * The instructions by which a vertex is timed: an image by its FROM alone, and files that were fetched for their
   * instruction with what fetches them.
   */
  private listTimed({ op, causes, inputs }: Vertex, kind: WorkKind): readonly WorkCause[] {
    if (kind === "internal") return [];
    if (kind === "image") return causes.filter((it) => it.instruction === -1);
    const isFetched = op === "file" && inputs.some((it) => this.isOwnDownload(it, causes));
    return isFetched ? [] : causes;
  }

  private isOwnDownload(index: number, causes: readonly WorkCause[]): boolean {
    const vertex = this.build.vertices[index];
    return vertex?.op === "source" && this.details[index]?.origin === "download" && vertex.causes.some((it) => it.stage === causes[0]?.stage && it.instruction === causes[0].instruction);
  }

  /** Shows the parts of `--link` copies under the merges that they end in. */
  showLinks(list: TaskList, placed: readonly number[]): void {
    const merges = new Map<number, number>();
    for (const [vertex, { link }] of this.details.entries()) {
      if (link && this.build.vertices[vertex]?.op === "merge") merges.set(link.id, placed[vertex] ?? -1);
    }
    for (const [vertex, { link }] of this.details.entries()) {
      const task = placed[vertex] ?? -1;
      const known = list.tasks[task];
      if (link && known && this.build.vertices[vertex]?.op !== "merge") list.tasks[task] = { ...known, shownWith: merges.get(link.id) ?? -1 };
    }
  }

  private endOf(index: number, causes: readonly WorkCause[]): VertexEnd {
    const { command, requiredKey } = this.details[index] as VertexDetail;
    const { sshKeys } = this.request.scenario;
    if (requiredKey !== undefined && sshKeys?.includes(requiredKey) === false) {
      const text = missingKey(requiredKey);
      return { failure: { text, error: text, places: [] }, output: [] };
    }
    const places = causes.map((it) => this.linesOf(it));
    const missing = this.contextFailures.get(index);
    if (missing) {
      const failure = { text: missing.text, error: missing.error, places };
      if (!missing.isFoundEarly) return { failure, output: [] };
      // Its checksum is missed as soon as the context is there, whatever else the step waits for.
      const inputs = (this.build.vertices[index]?.inputs ?? []).filter((it) => this.details[it]?.origin === "context");
      return { failure, output: [], inputs, duration: this.request.durationOf("internal", []) };
    }
    if (!command) return { output: [] };
    const { error, output } = commandOutcome(command, this.request.scenario);
    return error === undefined ? { output } : { failure: { text: error, error, places }, output };
  }

  private linesOf({ stage, instruction }: WorkCause): readonly [number, number] {
    const found = this.request.stages[stage];
    const node = found?.instructions[instruction]?.node ?? found?.from.node;
    return node?.lines ?? [1, 1];
  }
}

function kindOf({ op, causes }: Vertex, { origin }: VertexDetail): WorkKind {
  if (op === "source") return origin === "image" ? "image" : origin === "download" ? "file" : "internal";
  return op === "file" && causes.length === 0 ? "internal" : op;
}

function contextName(name: string): string {
  return /^\[context (.*)\] load from client$/s.exec(name)?.[1] ?? "context";
}

function findNeeding(vertices: readonly Vertex[]): readonly (readonly WorkCause[])[] {
  const needing: WorkCause[][] = vertices.map(() => []);
  for (const { inputs, causes } of vertices) for (const input of inputs) if (vertices[input]?.causes.length === 0) for (const cause of causes) needing[input]?.push(cause);
  return needing;
}

function withCauses(task: Task, causes: readonly WorkCause[]): Task {
  const fresh = causes.filter((it) => !task.causes.some((known) => known.stage === it.stage && known.instruction === it.instruction));
  return fresh.length === 0 ? task : { ...task, causes: [...task.causes, ...fresh] };
}
