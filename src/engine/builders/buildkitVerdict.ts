import type { StageEdge } from "../graph/stageGraph.ts";
import type { BuildkitError, PlatformBuild } from "./buildkit/buildkitPlan.ts";
import type { Comparison } from "./comparison.ts";
import type { FailedBuild } from "./failedBuild.ts";
import { displayName, stageAtLine } from "./displayName.ts";
import { sentence } from "./legacyVerdict.ts";
import type { StepIndex } from "./stepIndex.ts";
import type { Outcome, Verdict } from "./verdict.ts";

const HOW: Readonly<Record<StageEdge["via"], string>> = {
  base: "starts FROM it",
  copy: "copies from it",
  add: "adds files from it",
  mount: "mounts it",
  onbuild: "takes files from it by an ONBUILD trigger of its base",
};

/** What BuildKit does with every stage, by index; `failed` where its build context lacks a path or a RUN fails. */
export function buildkitVerdicts(comparison: Comparison, failed: FailedBuild | undefined): readonly Verdict[] {
  const { stages, buildkit } = comparison;
  const build = buildkit.builds.find((it) => !it.error);
  if (!build || buildkit.error) return refusedVerdicts(stages, buildkit.error);
  const users = usersTowards(comparison, build);
  const reached = new Set(build.reached);
  const targetName = displayName(stages[build.target] ?? never());
  return stages.map(({ index }): Verdict => {
    const lost = reached.has(index) ? failed?.stageVerdict(index) : undefined;
    if (lost) return lost;
    if (index === build.target) return { outcome: "built", lead: "Builds it.", reason: "It is the target." };
    const user = users.get(index);
    if (!reached.has(index) || !user) {
      const name = displayName(stages[index] ?? never());
      return { outcome: "skipped", lead: "Skips it.", reason: `BuildKit starts at ${targetName} and follows FROM, COPY and mounts back. Nothing there leads to ${name}.` };
    }
    const userName = displayName(stages[user.stage] ?? never());
    const way = user.stage === build.target ? "" : `, and ${targetName} needs ${userName}`;
    return { outcome: "built", lead: "Builds it.", reason: `${userName} ${HOW[user.via]}${lineOf(comparison, user)}${way}.` };
  });
}

/** What BuildKit does with an instruction; -1 for a FROM. Settings make no vertex and count as built with their stage. */
export function buildkitStepOutcome(
  comparison: Comparison,
  steps: StepIndex,
  failed: FailedBuild | undefined,
  stageOutcome: Outcome,
  stage: number,
  instruction: number,
): { readonly outcome: Outcome; readonly hasVertex: boolean } {
  const { stages, buildkit } = comparison;
  if (failed && stageOutcome !== "built" && stageOutcome !== "skipped") {
    return { outcome: failed.stepOutcome(stage, instruction), hasVertex: steps.hasVertex(stage, instruction) };
  }
  if (stageOutcome === "fails") {
    const own = stages[stage]?.instructions[instruction]?.node ?? stages[stage]?.from.node;
    const line = buildkit.error?.place?.[0];
    return { outcome: own && line !== undefined && own.lines[0] <= line && line <= own.lines[1] ? "fails" : "not reached", hasVertex: false };
  }
  if (stageOutcome !== "built") return { outcome: stageOutcome, hasVertex: false };
  const hasVertex = steps.hasVertex(stage, instruction);
  const kind = stages[stage]?.instructions[instruction]?.kind;
  const makesVertex = kind === "RUN" || kind === "COPY" || kind === "ADD";
  return { outcome: makesVertex && !hasVertex ? "skipped" : "built", hasVertex };
}

function refusedVerdicts(stages: Comparison["stages"], error: BuildkitError | undefined): readonly Verdict[] {
  const message = error?.message ?? "";
  const line = error?.place?.[0];
  const failing = line === undefined ? -1 : stageAtLine(stages, line);
  const place = line === undefined ? "" : ` on line ${line}`;
  const stage = stages[failing];
  const who = stage ? `${displayName(stage)}${place} is refused before any step` : `The build is refused${place}`;
  return stages.map(({ index }): Verdict => {
    if (failing === index) return { outcome: "fails", lead: "Refused here.", reason: `${sentence(message)} BuildKit refuses the build before any step.` };
    return { outcome: "not reached", lead: "Not reached.", reason: `${who}: ${sentence(message)}` };
  });
}

/** For each stage that the target needs, the edge by which the nearest user on the way to the target needs it. */
export function usersTowards({ graph }: Pick<Comparison, "graph">, build: PlatformBuild): ReadonlyMap<number, StageEdge> {
  const byStage: (StageEdge[] | undefined)[] = [];
  for (const edge of graph.edges) {
    if (!edge.boundBy.buildkit || !edge.source.startsWith("stage:")) continue;
    const list = byStage[edge.stage];
    if (list) list.push(edge);
    else byStage[edge.stage] = [edge];
  }
  const users = new Map<number, StageEdge>();
  const waiting = [build.target];
  for (let next = 0; next < waiting.length; next += 1) {
    for (const edge of byStage[waiting[next] ?? -1] ?? []) {
      const source = Number(edge.source.slice("stage:".length));
      if (users.has(source) || source === build.target) continue;
      users.set(source, edge);
      waiting.push(source);
    }
  }
  return users;
}

function lineOf({ stages }: Comparison, edge: StageEdge): string {
  const stage = stages[edge.stage];
  const node = stage?.instructions[edge.instruction]?.node ?? stage?.from.node;
  return node ? ` on line ${node.lines[0]}` : "";
}

function never(): never {
  throw new RangeError("a stage index of the plan lies outside the file");
}
