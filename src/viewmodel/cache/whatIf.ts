import type { BuildOptions, LegacyVersion } from "../../engine/index.ts";

/** A build that was carried out before, as the reader had it remembered. The build context is taken as it is now. */
export interface EarlierBuild {
  /** Tells it from the other builds of its file. */
  readonly id: number;
  /** As the reader named it. */
  readonly name: string;
  readonly dockerfile: string;
  /** `--target`; empty: last stage. */
  readonly target: string;
  readonly options: Omit<BuildOptions, "target" | "files">;
  readonly legacyVersion: LegacyVersion;
}

/** What is in the cache when the build begins: nothing, the file as it stands, or an earlier build and those before it (by its id). */
export type CacheStart = "empty" | "present" | number;

/** What the reader supposes of a build's cache, and of what changed since it was filled. */
export interface WhatIf {
  readonly start: CacheStart;
  /** The oldest first. */
  readonly earlierBuilds: readonly EarlierBuild[];
  /** Paths in the build context whose content, name or mode changed since. */
  readonly changedFiles: readonly string[];
  /** Paths whose time alone changed since. */
  readonly touchedFiles: readonly string[];
  /** Full references of images whose digest changed since. */
  readonly changedImages: readonly string[];
  /** `--no-cache`. */
  readonly ignoresCache: boolean;
  /** `--no-cache-filter`: names of stages as typed. */
  readonly ignoredStages: readonly string[];
  /** Id of the lesson that this is from, whose words stand beside the result; empty: none. */
  readonly lesson: string;
}

/** Nothing is supposed: a first build. */
export const noWhatIf: WhatIf = { start: "empty", earlierBuilds: [], changedFiles: [], touchedFiles: [], changedImages: [], ignoresCache: false, ignoredStages: [], lesson: "" };

/** The earlier builds whose results are in the cache, the oldest first. */
export function buildsInCache({ start, earlierBuilds }: WhatIf): readonly EarlierBuild[] {
  if (start === "empty" || start === "present") return [];
  return earlierBuilds.slice(0, earlierBuilds.findIndex(({ id }) => id === start) + 1);
}

/** Whether anything may come from a cache. */
export function isCacheFilled(whatIf: WhatIf): boolean {
  return whatIf.start === "present" || buildsInCache(whatIf).length > 0;
}
