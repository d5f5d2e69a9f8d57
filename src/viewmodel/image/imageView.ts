import type { BuilderImage, ImageDescription, LayerAnswer, StageSummary } from "../../engine/index.ts";
import type { ImageBar } from "./imageBar.ts";
import { singleStageOf, sumWords, toBar } from "./imageBar.ts";
import type { ImageSize } from "./imageSizes.ts";
import { createSizeFinder, sumSizes } from "./imageSizes.ts";
import { fateWords, headlineOf, notesOf, originWords, settingsOf } from "./imageWords.ts";
import type { ImageBuilder, LayerOrigin, LayerRow } from "./layerRow.ts";

/** One stage's part in the image, told. */
export interface StageFate {
  readonly stage: number;
  readonly name: string;
  readonly words: string;
}

/** The image of the target as the panel shows it. */
export interface ImageView {
  readonly builder: ImageBuilder;
  readonly targetName: string;
  /** In the image, the lowest first; settings among them. */
  readonly rows: readonly LayerRow[];
  readonly leftBehind: readonly LayerRow[];
  readonly multiStage: ImageBar;
  /** As if the last stage were built on the stages that it takes files from; absent where nothing is left behind. */
  readonly singleStage?: ImageBar;
  /** What is known of the size of what is left behind. */
  readonly leftBehindWords: string;
  /** The base image as written; empty for none. */
  readonly baseName: string;
  /** Bytes that fill the width of a bar. */
  readonly scale: number;
  readonly fates: readonly StageFate[];
  readonly config: readonly (readonly [name: string, value: string])[];
  readonly headline: string;
  /** What stands beside it: the other builder's image. */
  readonly notes: readonly string[];
}

export interface ImageInput {
  readonly description: ImageDescription;
  readonly stages: readonly StageSummary[];
  readonly given: readonly ImageSize[];
  readonly illustrative: readonly ImageSize[];
  /** The builder to show where it makes an image. */
  readonly preferred: ImageBuilder;
}

/** The image of the target, its layers by origin, and what stays behind; a sentence where no builder makes one. */
export function imageViewOf({ description, stages, given, illustrative, preferred }: ImageInput): ImageView | { readonly reason: string } {
  const other: ImageBuilder = preferred === "legacy" ? "buildkit" : "legacy";
  const builder = "reason" in description[preferred] && !("reason" in description[other]) ? other : preferred;
  const image = description[builder];
  if ("reason" in image) return { reason: image.reason };
  const sizeOf = createSizeFinder(given, illustrative);
  const answers = { legacy: answersOf(description.legacy), buildkit: answersOf(description.buildkit) };
  const nameOf = (stage: number): string => stages[stage]?.displayName ?? `stage-${stage}`;
  const toRow = (origin: LayerOrigin | null) => (part: BuilderImage["parts"][number]): LayerRow => {
    const own = origin ?? originOf(part);
    const stage = stages[part.stage];
    return {
      ...sizeOf(part),
      origin: own,
      originWords: originWords(part, nameOf),
      answers: { legacy: answers.legacy.get(part.key) ?? null, buildkit: answers.buildkit.get(part.key) ?? null },
      stageName: nameOf(part.stage),
      line: (stage?.instructions[part.instruction] ?? stage?.from)?.lines[0] ?? 0,
    };
  };
  const rows = image.parts.map(toRow(null));
  const leftBehind = image.leftBehind.map(toRow("left behind"));
  const layers = rows.filter(({ layer }) => layer !== "no layer");
  const multiStage = toBar(layers);
  const singleStage = leftBehind.length > 0 ? toBar(singleStageOf(layers, leftBehind)) : undefined;
  const view = { builder, targetName: nameOf(image.target), rows, leftBehind, multiStage, ...(singleStage && { singleStage }) };
  return {
    ...view,
    leftBehindWords: sumWords(sumSizes(leftBehind)),
    baseName: rows.find(({ kind }) => kind === "base")?.text ?? "",
    scale: Math.max(multiStage.sum.bytes, singleStage?.sum.bytes ?? 0),
    fates: image.stages.map((use) => ({ stage: use.stage, name: nameOf(use.stage), words: fateWords(use, image, { nameOf, stages }) })),
    config: Object.entries(image.config ?? {}).flatMap(([name, value]) => settingsOf(name, value)),
    headline: headlineOf(view),
    notes: notesOf(description, builder, nameOf),
  };
}

function answersOf(image: ImageDescription[ImageBuilder]): ReadonlyMap<string, LayerAnswer> {
  return new Map("reason" in image ? [] : [...image.parts, ...image.leftBehind].map(({ key, layer }) => [key, layer]));
}

function originOf({ kind, source }: BuilderImage["parts"][number]): LayerOrigin {
  if (kind === "base") return "base";
  return source ? "copied" : "own";
}

