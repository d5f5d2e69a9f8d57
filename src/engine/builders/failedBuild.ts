import type { PlatformBuild } from "./buildkit/buildkitPlan.ts";
import type { Stage } from "../instructions/instruction.ts";
import { displayName } from "./displayName.ts";
import { endVertices, worse } from "./failedVertices.ts";
import type { StepFailure, VertexEnd } from "./failedVertices.ts";
import { sentence } from "./legacyVerdict.ts";
import type { Outcome, Verdict } from "./verdict.ts";

/** How BuildKit's build goes on when the build context lacks a path, or a RUN fails: one failure ends it. */
export interface FailedBuild {
  /** What each stage comes to; undefined for one that the failure leaves as it is. */
  readonly stageVerdict: (stage: number) => Verdict | undefined;
  /** What each instruction comes to, -1 for a FROM; what makes no vertex shares the end of what stands above it. */
  readonly stepOutcome: (stage: number, instruction: number) => Outcome;
  /** The first failure, as BuildKit words it. */
  readonly message: string;
  /** The line of the step that fails first. */
  readonly line: number;
  /** Whether it is a RUN. */
  readonly isCommand: boolean;
}

/** Follows the failures of a build through its vertices; undefined where nothing is known to fail. */
export function followFailures(stages: readonly Stage[], build: PlatformBuild): FailedBuild | undefined {
  const ended = endVertices(build);
  if (!ended) return undefined;
  const { ends, first } = ended;
  const steps = new Map<string, VertexEnd>();
  const byStage = new Map<number, VertexEnd>();
  for (const [index, end] of ends.entries()) {
    for (const { stage, instruction } of build.vertices[index]?.causes ?? []) {
      const key = `${stage}.${instruction}`;
      steps.set(key, worse(end, steps.get(key)));
      byStage.set(stage, worse(end, byStage.get(stage)));
    }
  }
  const bases = new Map(build.bindings.flatMap(({ stage, instruction, isTrigger, source }) => (instruction === -1 && !isTrigger && source.kind === "stage" ? [[stage, source.index] as const] : [])));
  const holders = new Map<number, number>();
  const outcomes = new Map<number, readonly Outcome[]>();
  return {
    stageVerdict(stage) {
      const end = endOf(stage);
      return end && toVerdict(end);
    },
    stepOutcome: (stage, instruction) => outcomesOf(stage)[instruction + 1] ?? "not reached",
    message: first.message,
    line: findStep(stages, build, first).line,
    isCommand: first.missing === undefined,
  };

  /** A stage without a vertex of its own shares the end of the one that it starts from. */
  function endOf(stage: number): VertexEnd | undefined {
    const holder = holderOf(stage);
    const end = byStage.get(holder);
    return end?.kind === "fails" && holder !== stage ? { ...end, kind: "waits" } : end;
  }

  /** The nearest stage below that has a vertex, or the one at the bottom. Thousands of stages can share it. */
  function holderOf(stage: number): number {
    const passed: number[] = [];
    let holder = stage;
    for (let next = stepDown(holder); next !== undefined; next = stepDown(holder)) {
      passed.push(holder);
      holder = next;
    }
    for (const it of passed) holders.set(it, holder);
    return holder;
  }

  function stepDown(stage: number): number | undefined {
    return byStage.has(stage) ? undefined : (holders.get(stage) ?? bases.get(stage));
  }

  /** Of a stage's FROM and of each of its instructions. */
  function outcomesOf(stage: number): readonly Outcome[] {
    const known = outcomes.get(stage);
    if (known) return known;
    const places = [-1, ...(stages[stage]?.instructions.keys() ?? [])];
    const base = bases.get(stage);
    const first = base === undefined ? places.map((it) => steps.get(`${stage}.${it}`)).find((it) => it !== undefined) : endOf(base);
    let above: Outcome = first === undefined || first.kind === "built" || (base === undefined && first.kind === "fails") ? "built" : "not reached";
    const all = places.map((instruction): Outcome => {
      const kind = steps.get(`${stage}.${instruction}`)?.kind;
      if (kind === undefined) return above;
      above = kind === "built" ? "built" : "not reached";
      return kind === "fails" ? "fails" : above;
    });
    outcomes.set(stage, all);
    return all;
  }

  function toVerdict({ kind, failure }: VertexEnd): Verdict | undefined {
    const { name, line: number } = findStep(stages, build, failure);
    const line = ` on line ${number}`;
    switch (kind) {
      case "built":
        return undefined;
      case "waits":
        return { outcome: "not reached", lead: "Not reached.", reason: `It needs ${name}, which fails${line}.` };
      case "cancelled": {
        const when = failure.isFoundEarly ? " as soon as the context is sent" : "";
        return { outcome: "not reached", lead: "Not reached.", reason: `${name} fails${line}${when}, and one failure cancels the rest.` };
      }
      case "fails":
        return { outcome: "fails", lead: "Fails here.", reason: reasonOf(failure, line) };
    }
  }
}

function reasonOf({ missing, message, isFoundEarly }: StepFailure, line: string): string {
  if (!missing) return `The step${line}: ${sentence(message)}`;
  const why = missing.isLeftOut ? "which .dockerignore leaves out" : "which is not in the build context";
  const rest = isFoundEarly ? " BuildKit finds out at once and cancels what still runs." : "";
  return `The step${line} needs ${shorten(missing.path)}, ${why}.${rest}`;
}

/** Where a failing step stands; one that a trigger brought, where its FROM does. */
function findStep(stages: readonly Stage[], build: PlatformBuild, { vertex }: StepFailure): { readonly name: string; readonly line: number } {
  const cause = build.vertices[vertex]?.causes[0];
  const stage = stages[cause?.stage ?? -1];
  if (!cause || !stage) throw new RangeError("a step that fails stands in no stage");
  const node = stage.instructions[cause.instruction]?.node ?? stage.from.node;
  return { name: displayName(stage), line: node.lines[0] };
}

function shorten(path: string): string {
  return path.length > 80 ? `${path.slice(0, 79)}…` : path;
}
