import type { BuildOptions, LegacyVersion, OtherBuilderId, Scenario } from "../../engine/index.ts";
import type { ImageSize } from "../../viewmodel/image/imageSizes.ts";
import type { AcrossMachines } from "../../viewmodel/machines/acrossMachines.ts";
import type { WhatIf } from "../../viewmodel/cache/whatIf.ts";
import type { BuilderFocus } from "../appState.ts";

/** One Dockerfile with all that is decided about it. */
export interface FileDocument {
  readonly dockerfile: string;
  /** Where the text came from: an example's title, a file's name, or empty once it was typed. */
  readonly documentTitle: string;
  /** `--target`; empty: last stage. */
  readonly target: string;
  /** Build options without the target. */
  readonly options: Omit<BuildOptions, "target">;
  /** The folder that `options.files` lists; empty where they were typed, or are not known. */
  readonly contextTitle: string;
  readonly legacyVersion: LegacyVersion;
  /** Which of several platforms is shown, by its place among them. */
  readonly shownPlatform: number;
  /** Stages that the user folded or unfolded by hand; the others follow the size of the graph. */
  readonly foldedByHand: Readonly<Record<number, boolean>>;
  /** What the user says that layers and base images take. */
  readonly imageSizes: readonly ImageSize[];
  /** Builders beside Docker's own that are compared, too. */
  readonly otherBuilders: readonly OtherBuilderId[];
  /** What is supposed of the cache and of what changed since it was filled. */
  readonly whatIf: WhatIf;
  /** What is asked of builds on two machines that share a registry. */
  readonly acrossMachines: AcrossMachines;
  /** How long work takes, what runs at once, and what is around the build. */
  readonly scenario: Scenario;
}

/** An open file. */
export interface SessionFile {
  readonly id: string;
  /** As the file was called when it was opened, or as the user named it; empty: it has none. */
  readonly name: string;
  /** What was left behind when another file was shown; null: this file is the one on the page. */
  readonly document: FileDocument | null;
}

/** A file that is not on the page. */
export interface ParkedFile extends SessionFile {
  readonly document: FileDocument;
}

/** The open files and those that can be had back. */
export interface SessionFiles {
  /** In the order in which they were opened. */
  readonly files: readonly SessionFile[];
  /** Id of the file on the page. */
  readonly currentFile: string;
  /** Closed files, the last one first. */
  readonly closedFiles: readonly ParkedFile[];
}

export type ReplacementCause = "changed" | "opened" | "closed" | "restored" | "reset";

/** What stood on the page before something took its place, for undo. */
export interface ReplacedSession extends SessionFiles {
  readonly cause: ReplacementCause;
  /** What was opened, closed, restored or done, in the reader's words. */
  readonly subject: string;
  readonly document: FileDocument;
  readonly builderFocus: BuilderFocus;
}

/** Files that can be open at the same time. */
export const MOST_FILES = 20;

/** Closed files that can be had back. */
export const MOST_CLOSED_FILES = 10;

/** The file's parts of a wider object, and no other. */
export function toFileDocument(from: FileDocument): FileDocument {
  const { dockerfile, documentTitle, target, options, contextTitle, legacyVersion, shownPlatform, foldedByHand, imageSizes, otherBuilders, whatIf, acrossMachines, scenario } = from;
  return { dockerfile, documentTitle, target, options, contextTitle, legacyVersion, shownPlatform, foldedByHand, imageSizes, otherBuilders, whatIf, acrossMachines, scenario };
}

/** An id that no other file has, in this tab or another. */
export function createFileId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
