import type { LegacyVersion } from "../../engine/index.ts";
import { withFiles } from "../changeOptions.ts";
import type { FileDocument, ParkedFile } from "../session/sessionFile.ts";
import { readImageSizes, writeImageSizes } from "../image/sizeList.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { noAcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import { readWhatIf, writeWhatIf } from "../whatIf/whatIfJson.ts";
import { readTimes, writeTimes } from "../time/timesPart.ts";
import { readAcrossMachines, writeAcrossMachines } from "../machines/acrossMachines.ts";
import { readOtherBuilders } from "../otherBuilders.ts";
import { isFields, parseJson } from "./parseJson.ts";

/** What the browser keeps of a file, so that a reload or a crash loses nothing. */
export type SavedFile = Pick<ParkedFile, "name" | "document">;

const legacyVersions: readonly LegacyVersion[] = ["28", "20"];
const mostFolded = 100_000;

/**
 * A file as the text to keep. `stamp` tells who wrote it, and stands where `hasStamp` finds it.
 * The paths of the build context are kept apart: they can be many, and change seldom.
 */
export function writeSavedFile({ name, document }: SavedFile, stamp: string): string {
  return JSON.stringify({ version: 2, stamp, name, ...document, options: withFiles(document.options, null), contextTitle: undefined, imageSizes: writeImageSizes(document.imageSizes), whatIf: writeWhatIf(document.whatIf), acrossMachines: writeAcrossMachines(document.acrossMachines), scenario: undefined, times: writeTimes(document.scenario) });
}

/** Whether a kept text is the one that was written with this stamp. */
export function hasStamp(text: string, stamp: string): boolean {
  return text.startsWith(`{"version":2,"stamp":"${stamp}"`);
}

/** The stamp of a kept text; empty where it has none. */
export function readStamp(text: string): string {
  return /^\{"version":2,"stamp":"([^"\\]*)"/.exec(text)?.[1] ?? "";
}

/** A kept text as a file; null where it is none. Anyone can have written it, so every part is checked. Version 1 had one file without a name. */
export function readSavedFile(text: string | null): SavedFile | null {
  const value = parseJson(text);
  if (!isFields(value) || (value.version !== 1 && value.version !== 2) || typeof value.dockerfile !== "string") return null;
  return {
    name: typeof value.name === "string" ? value.name : "",
    document: {
      dockerfile: value.dockerfile,
      documentTitle: typeof value.documentTitle === "string" ? value.documentTitle : "",
      target: typeof value.target === "string" ? value.target : "",
      options: readOptions(value.options),
      contextTitle: "",
      legacyVersion: legacyVersions.find((version) => version === value.legacyVersion) ?? "28",
      shownPlatform: typeof value.shownPlatform === "number" && Number.isInteger(value.shownPlatform) && value.shownPlatform > 0 ? value.shownPlatform : 0,
      foldedByHand: readFolded(value.foldedByHand),
      imageSizes: readImageSizes(value.imageSizes) ?? [],
      otherBuilders: readOtherBuilders(value.otherBuilders) ?? [],
      whatIf: readWhatIf(value.whatIf) ?? noWhatIf,
      acrossMachines: readAcrossMachines(value.acrossMachines) ?? noAcrossMachines,
      scenario: readTimes(value.times),
    },
  };
}

function readOptions(value: unknown): FileDocument["options"] {
  if (!isFields(value)) return {};
  const { buildArgs, contexts, platform, dockerignore } = value;
  return {
    ...(isFields(buildArgs) && { buildArgs: Object.fromEntries(Object.entries(buildArgs).filter(isText)) }),
    ...(isFields(contexts) && { contexts: Object.fromEntries(Object.entries(contexts).filter(isText)) }),
    ...(typeof platform === "string" && { platform }),
    ...(typeof dockerignore === "string" && { dockerignore }),
  };
}

function readFolded(value: unknown): FileDocument["foldedByHand"] {
  if (!isFields(value)) return {};
  const pairs = Object.entries(value).filter((pair): pair is [string, boolean] => /^\d{1,7}$/.test(pair[0]) && typeof pair[1] === "boolean");
  return Object.fromEntries(pairs.slice(0, mostFolded).map(([stage, isFolded]) => [Number(stage), isFolded]));
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string";
}
