import { displayName } from "../builders/displayName.ts";
import { sentence } from "../builders/legacyVerdict.ts";
import type { BoundTo } from "../graph/boundSource.ts";
import type { StageEdge } from "../graph/stageGraph.ts";
import type { Stage } from "../instructions/instruction.ts";
import type { Reason } from "./explanation.ts";
import { instructionAt, lineAt, nameAt } from "./reasonSubject.ts";
import type { ReasonSubject } from "./reasonSubject.ts";
import { buildkitStepReason, legacyStepReason } from "./stepReason.ts";

/** What an edge's words mean to the legacy builder, and what it does with them. */
export function legacyEdgeReason(subject: ReasonSubject, edge: StageEdge): Reason {
  const step = legacyStepReason(subject, edge.stage, edge.instruction);
  if (step.outcome === "skipped" || step.outcome === "not reached") return step.outcome === "skipped" ? { ...step, lead: "Not followed." } : step;
  if (edge.via === "mount") return step;
  const words = wordsOf(subject, edge);
  if (!edge.boundBy.legacy) {
    const binding = subject.legacy.bindings.find((it) => it.stage === edge.stage && it.instruction === edge.instruction && (it.via === "onbuild") === (edge.via === "onbuild"));
    if (!binding) return step;
    const { source } = binding;
    const meant = source.kind === "error" ? `takes ${words} for an image` : `takes ${words} for ${describe(subject, source.kind === "image" ? { ...source, written: binding.name } : source)}`;
    const refused = source.kind === "error" ? ` It fails: ${sentence(source.message)}` : "";
    return { outcome: step.outcome, lead: step.outcome === "fails" ? "Fails here." : "Reads otherwise.", reason: `The legacy builder ${meant}: ${whyLegacyMissesStage(subject, edge, binding.name)}.${refused}` };
  }
  if (step.outcome === "fails") return step;
  const source = sourceStage(subject, edge);
  if (source) return { outcome: step.outcome, lead: "Uses it.", reason: `${words} means ${describeStage(source)}. The legacy builder has built it by then, like every stage above.` };
  return { outcome: step.outcome, lead: "Uses it.", reason: describeExternal(subject, edge, words, "legacy") };
}

/** What an edge's words mean to BuildKit, and whether it follows them. */
export function buildkitEdgeReason(subject: ReasonSubject, edge: StageEdge): Reason {
  const step = buildkitStepReason(subject, edge.stage, edge.instruction);
  const stageOutcome = subject.verdicts.stages[edge.stage]?.buildkit.outcome;
  const user = nameAt(subject, edge.stage);
  if (stageOutcome === "skipped") return { outcome: "skipped", lead: "Not followed.", reason: `BuildKit skips ${user}, and looks at nothing that ${user} needs.` };
  if (step.outcome === "fails" || step.outcome === "not reached") return step;
  const outcome = step.outcome;
  const words = wordsOf(subject, edge);
  if (!edge.boundBy.buildkit) {
    const binding = subject.buildkit.builds[0]?.bindings.find(
      (it) => it.stage === edge.stage && it.instruction === edge.instruction && it.mount === mountOf(edge) && it.isTrigger === (edge.via === "onbuild"),
    );
    if (!binding) return step;
    return { outcome, lead: "Reads otherwise.", reason: `BuildKit takes ${words} for ${describe(subject, binding.source)}${whyBuildkitMissesStage(subject, edge, binding.source)}.` };
  }
  const source = sourceStage(subject, edge);
  if (!source) return { outcome, lead: "Follows it.", reason: describeExternal(subject, edge, words, "buildkit") };
  const target = subject.buildkit.builds.find((it) => !it.error)?.target;
  const need = target === edge.stage ? `the target ${user} needs it` : `${user} needs it, and ${nameAt(subject, target ?? -1)} needs ${user}`;
  return { outcome, lead: "Follows it.", reason: `${words} means ${describeStage(source)}. BuildKit builds that first: ${need}.` };
}

/** The edge as a title: `build → app`. */
export function titleOfEdge(subject: ReasonSubject, edge: StageEdge): string {
  const source = sourceStage(subject, edge);
  const label = source ? displayName(source) : (subject.graph.sources.find((it) => it.id === edge.source)?.label ?? edge.source);
  return `${label} → ${nameAt(subject, edge.stage)}`;
}

function sourceStage({ stages }: ReasonSubject, { source }: StageEdge): Stage | undefined {
  return source.startsWith("stage:") ? stages[Number(source.slice("stage:".length))] : undefined;
}

/** What the line calls its source. */
function wordsOf(subject: ReasonSubject, edge: StageEdge): string {
  const instruction = instructionAt(subject, edge.stage, edge.instruction);
  if (edge.via === "onbuild") return "The name in the trigger";
  if (!instruction) return subject.stages[edge.stage]?.from.base ?? "";
  if (instruction.kind === "COPY" && instruction.from !== "") return `--from=${instruction.from}`;
  const from = instruction.kind === "RUN" ? instruction.mounts[mountOf(edge)]?.from : undefined;
  return from ? `from=${from}` : `Line ${lineAt(subject, edge.stage, edge.instruction)}`;
}

function mountOf({ id }: StageEdge): number {
  return Number(id.slice(id.lastIndexOf(".") + 1));
}

function describeStage(stage: Stage): string {
  return `the stage ${displayName(stage)} on line ${stage.from.node.lines[0]}`;
}

function describe({ stages }: ReasonSubject, source: BoundTo): string {
  switch (source.kind) {
    case "stage": {
      const stage = stages[source.index];
      return stage ? describeStage(stage) : "a stage";
    }
    case "image":
      return `the image ${source.reference}`;
    case "namedContext":
      return `the named context ${source.name}`;
    case "buildContext":
      return "the build context";
    case "scratch":
      return "scratch, which is empty";
  }
}

function describeExternal({ graph }: ReasonSubject, edge: StageEdge, words: string, builder: "legacy" | "buildkit"): string {
  const source = graph.sources.find((it) => it.id === edge.source);
  switch (source?.kind) {
    case undefined:
    case "scratch":
      return `${words} means the empty filesystem.`;
    case "image":
      return `${words} means the image ${source.reference}: no stage${edge.via === "base" || builder === "legacy" ? " above" : ""} has that name.`;
    case "namedContext":
      return `${words} means the named context of that name, ${source.reference}, which stands before stages and images.`;
    case "buildContext":
      return builder === "legacy" ? `${words} takes files from the build context, which is sent whole before the first step.` : `${words} takes files from the build context, and BuildKit asks for no others.`;
  }
}

/** A stage of that name there is, and the legacy builder does not see it. */
function whyLegacyMissesStage({ stages }: ReasonSubject, edge: StageEdge, name: string): string {
  const meant = stages.find((it) => it.from.name !== "" && it.from.name === name.toLowerCase());
  if (edge.source.startsWith("namedContext:")) return "it knows no named contexts";
  if (meant && meant.index >= edge.stage) return `it knows only stages above, and ${displayName(meant)} stands below, on line ${meant.from.node.lines[0]}`;
  return "no stage above has that name";
}

function whyBuildkitMissesStage({ stages }: ReasonSubject, edge: StageEdge, source: BoundTo): string {
  if (source.kind === "namedContext") return ", which stands before stages and images";
  if (source.kind === "stage") return ": of two stages with one name the later one counts";
  const meant = edge.via === "base" ? sourceStageOf(stages, edge) : undefined;
  return meant ? `: behind FROM a stage's name counts letter by letter, and ${displayName(meant)} is in lower case` : "";
}

function sourceStageOf(stages: readonly Stage[], { source }: StageEdge): Stage | undefined {
  return source.startsWith("stage:") ? stages[Number(source.slice("stage:".length))] : undefined;
}
