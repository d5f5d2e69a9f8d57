import { bindLegacy } from "../../builders/legacy/bindLegacy.ts";
import type { LegacyPlan } from "../../builders/legacy/legacyPlan.ts";
import type { BuildkitPlan, PlatformBuild } from "../../builders/buildkit/buildkitPlan.ts";
import { followFailures } from "../../builders/failedBuild.ts";
import type { Stage } from "../../instructions/instruction.ts";
import { shortenMessage } from "../../source/shortenMessage.ts";
import { describeImage } from "./describeImage.ts";
import type { BuilderView, LayerKind } from "./describeParts.ts";
import type { BuilderImage, ImageDescription, LayerAnswer, NoImage } from "./imageDescription.ts";

/** What is built: a file's stages, and both builders' plans for one target. */
export interface PlannedImages {
  readonly stages: readonly Stage[];
  readonly buildkit: BuildkitPlan;
  readonly legacy: LegacyPlan;
}

/** What each builder's image of the target consists of. Plain data; in time linear in the file's length. */
export function describePlannedImages({ stages, buildkit, legacy }: PlannedImages): ImageDescription {
  return { legacy: describeLegacy(stages, legacy), buildkit: describeBuildkit(stages, buildkit) };
}

/**
 * The legacy builder commits an image after every step, and leaves the layer out of it where the step changed no file
 * (moby image/image.go, NewChildImage). Settings never change one.
 */
function describeLegacy(stages: readonly Stage[], plan: LegacyPlan): BuilderImage | NoImage {
  if (plan.error) return { reason: shortenMessage(plan.error.message) };
  if (plan.target < 0) return { reason: "No stage is built." };
  const triggers = new Map<number, readonly string[]>();
  for (const step of plan.steps) if (step.instruction === -1 && step.triggers.length > 0) triggers.set(step.stage, step.triggers);
  const answerLayer = (_stage: number, _instruction: number, kind: LayerKind, isEmpty: boolean): LayerAnswer =>
    kind === "copy" ? "layer" : isEmpty ? "no layer" : "layer if it changes files";
  const { bindings } = bindLegacy(plan);
  const view: BuilderView = { bindings, triggersOf: (stage) => triggers.get(stage) ?? [], answerLayer };
  const commitCount = plan.steps.reduce((sum, { stage, instruction, triggers: fired }) => sum + (stage < 0 ? 0 : instruction < 0 ? fired.length : 1), 0);
  return { ...describeImage({ stages, target: plan.target, view, isBuilt: (stage) => stage <= plan.target }), commitCount };
}

/**
 * BuildKit makes a layer of every RUN, COPY, ADD and WORKDIR but that of the root, whether it changes a file or not
 * (dockerfile2llb/convert.go, commitToHistory).
 */
function describeBuildkit(stages: readonly Stage[], plan: BuildkitPlan): BuilderImage | NoImage {
  const [build] = plan.builds;
  const error = build?.error ?? plan.error;
  if (error || !build || build.target < 0) return { reason: shortenMessage(error?.message ?? "No stage is built.") };
  const failing = followFailures(stages, build)?.message;
  if (failing !== undefined) return { reason: shortenMessage(failing) };
  const withVertex = new Set(build.vertices.flatMap(({ causes }) => causes.map(({ stage, instruction }) => `${stage}:${instruction}`)));
  const answerLayer = (stage: number, instruction: number, kind: LayerKind): LayerAnswer =>
    kind !== "folder" || withVertex.has(`${stage}:${instruction}`) ? "layer" : "no layer";
  const reached = new Set(build.reached);
  const bindings = build.bindings.filter(({ stage }) => reached.has(stage));
  const view: BuilderView = { bindings, triggersOf: triggersIn(build), answerLayer };
  const image = describeImage({ stages, target: build.target, view, isBuilt: (stage) => reached.has(stage) });
  return { ...image, commitCount: 0, ...(build.config && { config: build.config }) };
}

/** The triggers that a stage fires, by the names of their vertices; a `--link` copy counts once, with its merge. */
function triggersIn({ vertices }: PlatformBuild): BuilderView["triggersOf"] {
  const merged = new Set(vertices.flatMap(({ op, inputs }) => (op === "merge" ? inputs.slice(-1) : [])));
  const names = new Map<number, string[]>();
  for (const [index, { op, name, causes }] of vertices.entries()) {
    if (op === "source" || merged.has(index)) continue;
    const text = /\] (?:ONBUILD )?(?:LINK )?([^]*)$/.exec(name)?.[1] ?? name;
    for (const { stage, instruction } of causes) {
      if (instruction !== -1) continue;
      const known = names.get(stage);
      if (known) known.push(text);
      else names.set(stage, [text]);
    }
  }
  return (stage) => names.get(stage) ?? [];
}
