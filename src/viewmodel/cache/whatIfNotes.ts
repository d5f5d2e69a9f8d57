import type { Analysis, BuildRun } from "../../engine/index.ts";
import { listWords } from "../countWords.ts";
import type { BuilderName } from "../time/timelineView.ts";
import { buildsInCache, isCacheFilled } from "./whatIf.ts";
import type { WhatIf } from "./whatIf.ts";

/** What the notes are about. */
export interface Supposed {
  readonly whatIf: WhatIf;
  readonly analysis: Pick<Analysis, "stages" | "graph">;
  /** Of the files that something is supposed of those that .dockerignore leaves out, each with its line there. */
  readonly ignoredFiles: readonly (readonly [path: string, line: number])[];
  /** The described build context; undefined where it is not. */
  readonly files: readonly string[] | undefined;
  /** How the last build that filled the caches ended, and how the build that is looked at does. */
  readonly earlier: Readonly<Record<BuilderName, BuildRun["outcome"]>> | null;
}

/** Suppositions that contradict each other or come to nothing, each with what is done about it. */
export function whatIfNotes(supposed: Supposed): readonly string[] {
  const { whatIf } = supposed;
  return [...flagNotes(supposed), ...emptyNotes(whatIf), ...fileNotes(supposed), ...imageNotes(supposed), ...earlierNotes(supposed)];
}

function flagNotes({ whatIf: { ignoresCache, ignoredStages }, analysis }: Supposed): readonly string[] {
  if (ignoredStages.length === 0) return [];
  const names = new Set(analysis.stages.map(({ name }) => name));
  const unknown = ignoredStages.filter((name) => !names.has(name.toLowerCase()));
  return [
    ...(ignoresCache ? ["BuildKit refuses --no-cache and --no-cache-filter together: take one of them away."] : []),
    ...(unknown.length > 0 ? [`No stage is called ${listWords(unknown)}: BuildKit passes over what --no-cache-filter names in vain.`] : []),
    "The legacy builder does not know --no-cache-filter and refuses it. Shown is its build without.",
  ];
}

function emptyNotes(whatIf: WhatIf): readonly string[] {
  const { changedFiles, touchedFiles, changedImages, ignoresCache, ignoredStages } = whatIf;
  const hasChanges = changedFiles.length + touchedFiles.length + changedImages.length + ignoredStages.length > 0 || ignoresCache;
  return hasChanges && !isCacheFilled(whatIf) ? ["Nothing is in the cache, so every step runs, whatever changed. Fill it with an earlier build to see what the changes do."] : [];
}

function fileNotes({ whatIf: { changedFiles, touchedFiles }, ignoredFiles, files }: Supposed): readonly string[] {
  const both = touchedFiles.filter((path) => changedFiles.includes(path));
  const paths = [...new Set([...changedFiles, ...touchedFiles])];
  const ignored = ignoredFiles
    .filter(([path]) => paths.includes(path))
    .map(([path, line]) => `Line ${line} of .dockerignore leaves ${path} out: it reaches neither builder, and its change does nothing.`);
  const missing = files ? paths.filter((path) => !isThere(files, path)) : [];
  return [
    ...ignored,
    ...(both.length > 0 ? [`${listWords(both)} is said to be changed and to be touched: the change counts.`] : []),
    ...(missing.length > 0 ? [`The build context that you described has no ${listWords(missing)}.`] : []),
  ];
}

function isThere(files: readonly string[], path: string): boolean {
  const name = path.replace(/^\.?\/+/, "").replace(/\/+$/, "");
  return files.some((each) => each === name || each.startsWith(`${name}/`));
}

function imageNotes({ whatIf: { changedImages }, analysis }: Supposed): readonly string[] {
  const used = new Set(analysis.graph.sources.map(({ reference }) => reference));
  const unused = changedImages.filter((reference) => !used.has(reference));
  return unused.length > 0 ? [`The file does not use ${listWords(unused)}: a new digest changes nothing.`] : [];
}

const names: Readonly<Record<BuilderName, string>> = { legacy: "The legacy builder", buildkit: "BuildKit" };

function earlierNotes({ whatIf, earlier }: Supposed): readonly string[] {
  if (!earlier) return [];
  const name = buildsInCache(whatIf).at(-1)?.name ?? "the file as it stands";
  return (["legacy", "buildkit"] as const).flatMap((builder) => {
    switch (earlier[builder]) {
      case "succeeds":
        return [];
      case "fails":
        return [`${names[builder]} fails at ${name}. What it had finished by then is in its cache.`];
      case "refused":
        return [`${names[builder]} refuses ${name} before any work, so that build left nothing in its cache.`];
    }
  });
}
