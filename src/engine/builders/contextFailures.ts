import type { PlatformBuild } from "./buildkit/buildkitPlan.ts";
import type { ContextFailure } from "./buildkit/contextReport.ts";
import type { Stage } from "../instructions/instruction.ts";
import { displayName } from "./displayName.ts";
import type { Outcome, Verdict } from "./verdict.ts";

/** What becomes of a vertex once a path is missing: it fails, needs one that does, is cancelled, or is done before. */
interface VertexEnd {
  readonly kind: "fails" | "waits" | "cancelled" | "built";
  /** The failure that decides it. */
  readonly failure: ContextFailure;
}

/** How BuildKit's build goes on when the build context lacks a path: one failure ends it. */
export interface FailedBuild {
  /** What each stage comes to; undefined for one that the failure leaves as it is. */
  readonly stageVerdict: (stage: number) => Verdict | undefined;
  /** What each instruction comes to, -1 for a FROM; undefined where it makes no vertex. */
  readonly stepOutcome: (stage: number, instruction: number) => Outcome | undefined;
  /** The first failure, as BuildKit words it. */
  readonly message: string;
  /** The line of the step that fails first. */
  readonly line: number;
}

/** Follows the failures of a build through its vertices; undefined where the context serves them all, or is not described. */
export function followFailures(stages: readonly Stage[], build: PlatformBuild): FailedBuild | undefined {
  const found = build.contextReport?.failures ?? [];
  // Who looks only when it runs never gets there when another finds out at once.
  const early = found.filter((it) => it.isFoundEarly);
  const failures = early.length > 0 ? early : found;
  const [first] = failures;
  if (!first) return undefined;
  const steps = new Map<string, VertexEnd>();
  const byStage = new Map<number, VertexEnd>();
  for (const [index, end] of endVertices(build, failures, first).entries()) {
    for (const { stage, instruction } of build.vertices[index]?.causes ?? []) {
      const key = `${stage}.${instruction}`;
      steps.set(key, worse(end, steps.get(key)));
      byStage.set(stage, worse(end, byStage.get(stage)));
    }
  }
  return {
    stageVerdict(stage) {
      const end = endOf(stage, new Set());
      return end && toVerdict(end);
    },
    stepOutcome(stage, instruction) {
      const kind = steps.get(`${stage}.${instruction}`)?.kind;
      return kind === "waits" || kind === "cancelled" ? "not reached" : kind;
    },
    message: first.message,
    line: findStep(stages, build, first).line,
  };

  /** A stage without a vertex of its own shares the end of the one that it starts from. */
  function endOf(stage: number, seen: Set<number>): VertexEnd | undefined {
    const own = byStage.get(stage);
    if (own !== undefined || seen.has(stage)) return own;
    const base = build.bindings.find((it) => it.stage === stage && it.instruction === -1 && !it.isTrigger)?.source;
    if (base?.kind !== "stage") return undefined;
    const end = endOf(base.index, seen.add(stage));
    return end?.kind === "fails" ? { ...end, kind: "waits" } : end;
  }

  function toVerdict({ kind, failure }: VertexEnd): Verdict | undefined {
    const { name, line: number } = findStep(stages, build, failure);
    const line = ` on line ${number}`;
    const when = failure.isFoundEarly ? " as soon as the context is sent" : "";
    switch (kind) {
      case "built":
        return undefined;
      case "waits":
        return { outcome: "not reached", lead: "Not reached.", reason: `It needs ${name}, which fails${line}.` };
      case "cancelled":
        return { outcome: "not reached", lead: "Not reached.", reason: `${name} fails${line}${when}, and one failure cancels the rest.` };
      case "fails": {
        const why = failure.isLeftOut ? "which .dockerignore leaves out" : "which is not in the build context";
        const rest = failure.isFoundEarly ? " BuildKit finds out at once and cancels what still runs." : "";
        return { outcome: "fails", lead: "Fails here.", reason: `The step${line} needs ${shorten(failure.path)}, ${why}.${rest}` };
      }
    }
  }
}

/** Where a failing step stands; one that a trigger brought, where its FROM does. */
function findStep(stages: readonly Stage[], build: PlatformBuild, { vertex }: ContextFailure): { readonly name: string; readonly line: number } {
  const cause = build.vertices[vertex]?.causes[0];
  const stage = stages[cause?.stage ?? -1];
  if (!cause || !stage) throw new RangeError("a step that takes files stands in no stage");
  const node = stage.instructions[cause.instruction]?.node ?? stage.from.node;
  return { name: displayName(stage), line: node.lines[0] };
}

function endVertices({ vertices }: PlatformBuild, failures: readonly ContextFailure[], first: ContextFailure): readonly VertexEnd[] {
  const failing = new Map(failures.toReversed().map((it) => [it.vertex, it]));
  const done = first.isFoundEarly ? new Set<number>() : neededBy(vertices, [...failing.keys()]);
  const ends: VertexEnd[] = [];
  // Inputs stand before those that need them.
  for (const [index, { op, inputs }] of vertices.entries()) {
    const own = failing.get(index);
    const lost = inputs.map((it) => ends[it]).find((it) => it?.kind === "fails" || it?.kind === "waits");
    // Images are fetched while the context is sent.
    const isDone = op === "source" || done.has(index);
    if (own) ends.push({ kind: "fails", failure: own });
    else if (lost) ends.push({ kind: "waits", failure: lost.failure });
    else ends.push({ kind: isDone ? "built" : "cancelled", failure: first });
  }
  return ends;
}

/** The vertices that others need, directly or not. */
function neededBy(vertices: PlatformBuild["vertices"], starts: readonly number[]): ReadonlySet<number> {
  const needed = new Set<number>();
  const waiting = starts.flatMap((it) => vertices[it]?.inputs ?? []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (needed.has(next)) continue;
    needed.add(next);
    for (const input of vertices[next]?.inputs ?? []) waiting.push(input);
  }
  return needed;
}

const SEVERITY: readonly VertexEnd["kind"][] = ["built", "cancelled", "waits", "fails"];

function worse(a: VertexEnd, b: VertexEnd | undefined): VertexEnd {
  return b !== undefined && SEVERITY.indexOf(b.kind) > SEVERITY.indexOf(a.kind) ? b : a;
}

function shorten(path: string): string {
  return path.length > 80 ? `${path.slice(0, 79)}…` : path;
}
