import type { LegacyVersion } from "../../engine/index.ts";
import type { CacheStart, EarlierBuild, WhatIf } from "../../viewmodel/cache/whatIf.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { isCount, isFields, readTextPairs, readWord } from "../link/readValues.ts";
import { LONGEST_BUILD_NAME, MOST_EARLIER_BUILDS, MOST_NAMED, MOST_REMEMBERED_CHARACTERS } from "./whatIfLimits.ts";

/** What is supposed of the cache, as links and the browser's storage hold it. Names are never used for anything else. */
export type WhatIfJson = Readonly<Record<string, unknown>>;

const legacyVersions: readonly LegacyVersion[] = ["28", "20"];
const longestName = 4_000;

/** Undefined where nothing is supposed. What was not chosen is left out. */
export function writeWhatIf(whatIf: WhatIf): WhatIfJson | undefined {
  const { start, earlierBuilds, changedFiles, touchedFiles, changedImages, ignoresCache, ignoredStages, lesson } = whatIf;
  const fields = {
    ...(start !== "empty" && { s: start }),
    ...(earlierBuilds.length > 0 && { b: earlierBuilds.map(writeBuild) }),
    ...(changedFiles.length > 0 && { c: changedFiles }),
    ...(touchedFiles.length > 0 && { t: touchedFiles }),
    ...(changedImages.length > 0 && { i: changedImages }),
    ...(ignoresCache && { n: 1 }),
    ...(ignoredStages.length > 0 && { x: ignoredStages }),
    ...(lesson !== "" && { l: lesson }),
  };
  return Object.keys(fields).length === 0 ? undefined : fields;
}

/** What a value that anyone can have written says; undefined where it is of another shape. Single parts of a wrong shape are passed over. */
export function readWhatIf(value: unknown): WhatIf | undefined {
  if (!isFields(value)) return undefined;
  const earlierBuilds = readBuilds(value.b);
  return {
    start: readStart(value.s, earlierBuilds),
    earlierBuilds,
    changedFiles: readNames(value.c),
    touchedFiles: readNames(value.t),
    changedImages: readNames(value.i),
    ignoresCache: value.n === 1,
    ignoredStages: readNames(value.x),
    lesson: typeof value.l === "string" && /^[\w-]{1,40}$/.test(value.l) ? value.l : noWhatIf.lesson,
  };
}

function writeBuild({ id, name, dockerfile, target, options, legacyVersion }: EarlierBuild): readonly unknown[] {
  const { platform, buildArgs, contexts, dockerignore } = options;
  return [id, name, dockerfile, target, { p: platform, a: buildArgs, c: contexts, i: dockerignore }, legacyVersion];
}

function readBuilds(value: unknown): readonly EarlierBuild[] {
  if (!Array.isArray(value)) return [];
  const known = new Set<number>();
  let left = MOST_REMEMBERED_CHARACTERS;
  return value.slice(0, MOST_EARLIER_BUILDS).flatMap((each: unknown): readonly EarlierBuild[] => {
    if (!Array.isArray(each)) return [];
    const [id, name, dockerfile, target, options, version] = each as readonly unknown[];
    if (!isCount(id) || known.has(id) || typeof name !== "string" || typeof dockerfile !== "string" || typeof target !== "string") return [];
    if (dockerfile.length > left) return [];
    left -= dockerfile.length;
    known.add(id);
    return [{ id, name: name.slice(0, LONGEST_BUILD_NAME), dockerfile, target: target.slice(0, longestName), options: readOptions(options), legacyVersion: readWord(version, legacyVersions) ?? "28" }];
  });
}

function readOptions(value: unknown): EarlierBuild["options"] {
  if (!isFields(value)) return {};
  const buildArgs = readTextPairs(value.a);
  const contexts = readTextPairs(value.c);
  return {
    ...(typeof value.p === "string" && { platform: value.p }),
    ...(buildArgs && { buildArgs }),
    ...(contexts && { contexts }),
    ...(typeof value.i === "string" && { dockerignore: value.i }),
  };
}

function readStart(value: unknown, builds: readonly EarlierBuild[]): CacheStart {
  if (value === "present") return value;
  return builds.find(({ id }) => id === value)?.id ?? "empty";
}

function readNames(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const names = value.filter((each): each is string => typeof each === "string" && each !== "" && each.length <= longestName);
  return [...new Set(names)].slice(0, MOST_NAMED);
}
