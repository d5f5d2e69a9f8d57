import type { BuilderImage, ImageDescription, PartSource, StageSummary, StageUse } from "../../engine/index.ts";
import { countWords, listWords } from "../countWords.ts";
import { sizeText } from "./sizeText.ts";
import type { ImageBuilder } from "./layerRow.ts";
import type { ImageView } from "./imageView.ts";

/** Where a part comes from, in words. */
export function originWords({ kind, source }: BuilderImage["parts"][number], nameOf: (stage: number) => string): string {
  if (kind === "base") return source?.kind === "namedContext" ? "base from a named context" : "base image";
  if (kind === "setting") return "setting";
  if (kind === "trigger") return "trigger of the base";
  return source ? `copied from ${sourceWords(source, nameOf)}` : kind === "folder" ? "folder" : "own step";
}

function sourceWords(source: PartSource, nameOf: (stage: number) => string): string {
  switch (source.kind) {
    case "stage":
      return nameOf(source.index);
    case "image":
      return source.written;
    case "namedContext":
      return source.name;
    case "buildContext":
      return "the build context";
    case "scratch":
      return "scratch";
    case "inline":
      return "the Dockerfile";
    case "web":
      return "the web";
  }
}

/** What the image is, in two or three sentences. */
export function headlineOf({ targetName, rows, leftBehind, multiStage, singleStage }: Pick<ImageView, "targetName" | "rows" | "leftBehind" | "multiStage" | "singleStage">): string {
  const made = rows.filter(({ kind, layer }) => kind !== "base" && layer !== "no layer").length;
  const base = rows.find(({ kind }) => kind === "base");
  const has = `The image of ${targetName} is ${base ? `${base.text} and ` : ""}${countWords(made, "layer")} of its own${base ? "" : ", on an empty base"}.`;
  if (!singleStage) return `${has} Nothing stays behind: it is built in one chain.`;
  const from = listWords([...new Set(leftBehind.map(({ stageName }) => stageName))]);
  const isKnown = multiStage.sum.unknownCount === 0 && singleStage.sum.unknownCount === 0;
  const saved = singleStage.sum.bytes - multiStage.sum.bytes;
  const about = singleStage.sum.isIllustrative ? "about " : "";
  const sizes = isKnown && saved > 0 ? ` It takes ${about}${sizeText(multiStage.sum.bytes)} instead of ${about}${sizeText(singleStage.sum.bytes)}.` : "";
  const bases = leftBehind.filter(({ kind }) => kind === "base").length;
  const left = listWords([...(bases > 0 ? [countWords(bases, "base image")] : []), ...(bases < leftBehind.length ? [countWords(leftBehind.length - bases, "layer")] : [])]);
  return `${has}${sizes} ${left} of ${from} ${leftBehind.length === 1 ? "stays" : "stay"} behind.`;
}

/** What each builder does on the way, and where the other one makes no image or another. */
export function notesOf(description: ImageDescription, builder: ImageBuilder, nameOf: (stage: number) => string): readonly string[] {
  const notes: string[] = [];
  const { legacy, buildkit } = description;
  if ("reason" in legacy) notes.push(`Legacy makes no image: ${legacy.reason}`);
  else {
    const unneeded = legacy.stages.filter(({ role, isBuilt }) => role === "not needed" && isBuilt).map(({ stage }) => nameOf(stage));
    const also = unneeded.length > 0 ? ` ${listWords(unneeded)} ${unneeded.length === 1 ? "is" : "are"} built for nothing, and ${unneeded.length === 1 ? "its" : "their"} images stay on the disk.` : "";
    notes.push(`Legacy commits ${countWords(legacy.commitCount, "image")} on the way, one a step; a step that changes no file adds no layer.${also}`);
  }
  if ("reason" in buildkit) notes.push(`BuildKit makes no image: ${buildkit.reason}`);
  else notes.push("BuildKit commits no image on the way; every RUN, COPY, ADD and WORKDIR of the chain is a layer, an empty one too.");
  const other = description[builder === "legacy" ? "buildkit" : "legacy"];
  const shown = description[builder];
  if (!("reason" in other) && !("reason" in shown) && other.target !== shown.target) notes.push(`The other builder takes another stage for the target: ${nameOf(other.target)}.`);
  return notes;
}

interface FateWords {
  readonly nameOf: (stage: number) => string;
  readonly stages: readonly StageSummary[];
}

/** What becomes of a stage, in a sentence. */
export function fateWords({ role, takenBy, isBuilt }: StageUse, image: BuilderImage, { nameOf, stages }: FateWords): string {
  const lines = listWords(takenBy.map(({ stage: user, instruction }) => String((stages[user]?.instructions[instruction] ?? stages[user]?.from)?.lines[0] ?? 0)));
  const users = listWords([...new Set(takenBy.map(({ stage: user }) => nameOf(user)))]);
  switch (role) {
    case "target":
      return "Is the image.";
    case "base of the target":
      return `All of it is in the image: ${nameOf(image.target)} stands on it.`;
    case "gives files":
      return `Gives files to line${takenBy.length === 1 ? "" : "s"} ${lines}; the rest stays behind.`;
    case "mounted":
      return `Is mounted on line${takenBy.length === 1 ? "" : "s"} ${lines}; nothing of it is in the image.`;
    case "base of another":
      return `${users} ${takenBy.length === 1 ? "stands" : "stand"} on it; it stays behind with ${takenBy.length === 1 ? "that" : "those"}.`;
    case "not needed":
      return isBuilt ? "Is built, and nothing of it is in the image." : "The image needs nothing of it.";
  }
}

/** One field of an image's config as rows of name and value. */
export function settingsOf(name: string, value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return name === "Env" || name === "OnBuild" ? value.map((entry) => [name, String(entry)] as const) : [[name, JSON.stringify(value)]];
  if (typeof value !== "object" || value === null) return [[name, String(value)]];
  if (name === "Labels") return Object.entries(value).map(([key, label]) => [name, `${key}=${String(label)}`] as const);
  return name === "Healthcheck" ? [[name, JSON.stringify(value)]] : Object.keys(value).map((key) => [name, key] as const);
}
