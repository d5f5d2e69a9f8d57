import type { PlatformBuild } from "./buildkit/buildkitPlan.ts";
import type { ContextFailure } from "./buildkit/contextReport.ts";
import type { Op } from "./buildkit/vertex.ts";

/** A step that is known to fail. */
export interface StepFailure {
  /** Index in the build's vertices. */
  readonly vertex: number;
  /** BuildKit's words. */
  readonly message: string;
  /** The context alone decides, before it is the step's turn. */
  readonly isFoundEarly: boolean;
  /** The path that the build context lacks; absent where a RUN fails. */
  readonly missing?: ContextFailure;
}

/** What becomes of a vertex once one fails: it fails, needs one that does, is cancelled, or is done before. */
export interface VertexEnd {
  readonly kind: "fails" | "waits" | "cancelled" | "built";
  /** The failure that decides it. */
  readonly failure: StepFailure;
}

/** How each vertex of a build ends, and what fails first; undefined where nothing is known to fail. */
export function endVertices(build: PlatformBuild): { readonly ends: readonly VertexEnd[]; readonly first: StepFailure } | undefined {
  const found = listFailures(build);
  // Who fails only when it runs never gets there when another finds out at once.
  const early = found.filter((it) => it.isFoundEarly);
  return early.length > 0 ? endEarly(build, early) : found.length > 0 ? endInTurn(build, found) : undefined;
}

function listFailures({ contextReport, vertices }: PlatformBuild): readonly StepFailure[] {
  return [
    ...(contextReport?.failures ?? []).map((missing): StepFailure => ({ vertex: missing.vertex, message: missing.message, isFoundEarly: missing.isFoundEarly, missing })),
    ...vertices.flatMap(({ failure }, vertex): readonly StepFailure[] => (failure === undefined ? [] : [{ vertex, message: failure, isFoundEarly: false }])),
  ];
}

type Ended = NonNullable<ReturnType<typeof endVertices>>;

/** Only images are fetched while the context is sent. */
function endEarly({ vertices }: PlatformBuild, failures: readonly StepFailure[]): Ended {
  const [first] = failures as readonly [StepFailure, ...StepFailure[]];
  const failing = new Map(failures.toReversed().map((it) => [it.vertex, it]));
  const ends: VertexEnd[] = [];
  // Inputs stand before those that need them.
  for (const [index, { op, inputs }] of vertices.entries()) {
    const own = failing.get(index);
    const lost = own ? undefined : lostBy(inputs, ends);
    if (own) ends.push({ kind: "fails", failure: own });
    else ends.push(lost ? { kind: "waits", failure: lost } : { kind: op === "source" ? "built" : "cancelled", failure: first });
  }
  return { ends, first };
}

/** How long a step takes beside others: a command several times as long as a copy, as the model of durations has it. */
const LENGTHS: Readonly<Record<Op, number>> = { source: 0, merge: 0, file: 1, exec: 5 };

/** What can run at the same time does; whoever fails first cancels what has not ended by then. */
function endInTurn({ vertices }: PlatformBuild, failures: readonly StepFailure[]): Ended {
  const failing = new Map(failures.toReversed().map((it) => [it.vertex, it]));
  const times: number[] = [];
  const isLost: boolean[] = [];
  for (const { op, inputs } of vertices) {
    times.push(inputs.reduce((latest, it) => Math.max(latest, times[it] ?? 0), 0) + LENGTHS[op]);
    isLost.push(inputs.some((it) => isLost[it] === true || failing.has(it)));
  }
  const timeOf = (it: StepFailure): number => times[it.vertex] ?? 0;
  const first = failures.filter((it) => isLost[it.vertex] !== true).reduce((a, b) => (timeOf(b) < timeOf(a) ? b : a));
  const ends: VertexEnd[] = [];
  for (const [index, { inputs }] of vertices.entries()) {
    const own = failing.get(index);
    const lost = lostBy(inputs, ends);
    const isInTime = (times[index] ?? 0) <= timeOf(first);
    if (lost) ends.push({ kind: "waits", failure: lost });
    else if (own && isInTime) ends.push({ kind: "fails", failure: own });
    else ends.push({ kind: isInTime ? "built" : "cancelled", failure: first });
  }
  return { ends, first };
}

function lostBy(inputs: readonly number[], ends: readonly VertexEnd[]): StepFailure | undefined {
  return inputs.map((it) => ends[it]).find((it) => it?.kind === "fails" || it?.kind === "waits")?.failure;
}

const SEVERITY: readonly VertexEnd["kind"][] = ["built", "cancelled", "waits", "fails"];

/** The graver of two ends. */
export function worse(a: VertexEnd, b: VertexEnd | undefined): VertexEnd {
  return b !== undefined && SEVERITY.indexOf(b.kind) > SEVERITY.indexOf(a.kind) ? b : a;
}
