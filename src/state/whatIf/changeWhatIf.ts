import type { EarlierBuild, WhatIf } from "../../viewmodel/cache/whatIf.ts";
import { noWhatIf } from "../../viewmodel/cache/whatIf.ts";
import { withFiles } from "../changeOptions.ts";
import type { FileDocument } from "../session/sessionFile.ts";
import { LONGEST_BUILD_NAME, MOST_EARLIER_BUILDS, MOST_NAMED, MOST_REMEMBERED_CHARACTERS } from "./whatIfLimits.ts";

/** The kinds of things that can be said to have changed since the earlier build. */
export type ChangedKind = "changedFiles" | "touchedFiles" | "changedImages";

/** Whether the build of a file can be remembered beside those that are. */
export function canRemember({ whatIf: { earlierBuilds }, dockerfile }: Pick<FileDocument, "whatIf" | "dockerfile">): boolean {
  const length = earlierBuilds.reduce((sum, build) => sum + build.dockerfile.length, dockerfile.length);
  return earlierBuilds.length < MOST_EARLIER_BUILDS && length <= MOST_REMEMBERED_CHARACTERS;
}

/** Remembers the build of a file as it stands, and starts from it. What had changed before is part of it now. An empty name gives it a number. */
export function withRemembered(document: FileDocument, name = ""): WhatIf {
  const { whatIf, dockerfile, target, options, legacyVersion } = document;
  if (!canRemember(document)) return whatIf;
  const id = Math.max(0, ...whatIf.earlierBuilds.map((each) => each.id)) + 1;
  const build: EarlierBuild = { id, name: cleanName(name) || freeName(whatIf, id), dockerfile, target, options: withFiles(options, null), legacyVersion };
  return { ...whatIf, start: id, earlierBuilds: [...whatIf.earlierBuilds, build], changedFiles: [], touchedFiles: [], changedImages: [], lesson: "" };
}

/** Gives an earlier build another name; an empty one changes nothing. */
export function withRenamed(whatIf: WhatIf, id: number, name: string): WhatIf {
  const cleaned = cleanName(name);
  if (cleaned === "") return whatIf;
  return { ...whatIf, earlierBuilds: whatIf.earlierBuilds.map((each) => (each.id === id ? { ...each, name: cleaned } : each)) };
}

/** As if an earlier build had not been. Where the cache held it last, it holds the one before it, or else the file as it stands. */
export function withoutBuild(whatIf: WhatIf, id: number): WhatIf {
  const { earlierBuilds, start } = whatIf;
  const at = earlierBuilds.findIndex((each) => each.id === id);
  if (at === -1) return whatIf;
  return { ...whatIf, earlierBuilds: earlierBuilds.filter((each) => each.id !== id), start: start === id ? (earlierBuilds[at - 1]?.id ?? "present") : start, lesson: "" };
}

/** With one more thing that changed. A change shows only where something is in the cache: an empty one is filled with the file as it stands. */
export function withChanged(whatIf: WhatIf, kind: ChangedKind, name: string): WhatIf {
  if (name === "" || whatIf[kind].includes(name) || whatIf[kind].length >= MOST_NAMED) return whatIf;
  return { ...filled(whatIf), [kind]: [...whatIf[kind], name] };
}

/** With one thing less that changed. */
export function withoutChanged(whatIf: WhatIf, kind: ChangedKind, name: string): WhatIf {
  return { ...whatIf, [kind]: whatIf[kind].filter((each) => each !== name), lesson: "" };
}

/** With `--no-cache`, or without it. */
export function withIgnoredCache(whatIf: WhatIf, ignoresCache: boolean): WhatIf {
  return { ...(ignoresCache ? filled(whatIf) : { ...whatIf, lesson: "" }), ignoresCache };
}

/** With the stages that `--no-cache-filter` names. */
export function withIgnoredStages(whatIf: WhatIf, names: readonly string[]): WhatIf {
  const ignoredStages = names.slice(0, MOST_NAMED);
  return { ...(ignoredStages.length > 0 ? filled(whatIf) : { ...whatIf, lesson: "" }), ignoredStages };
}

/** Nothing is supposed any more; the earlier builds stay to start from. */
export function withoutSuppositions({ earlierBuilds }: WhatIf): WhatIf {
  return { ...noWhatIf, earlierBuilds };
}

function filled(whatIf: WhatIf): WhatIf {
  return { ...whatIf, start: whatIf.start === "empty" ? "present" : whatIf.start, lesson: "" };
}

function cleanName(name: string): string {
  return name.trim().slice(0, LONGEST_BUILD_NAME);
}

function freeName({ earlierBuilds }: WhatIf, id: number): string {
  const names = new Set(earlierBuilds.map(({ name }) => name));
  let number = id;
  while (names.has(`Build ${number}`)) number += 1;
  return `Build ${number}`;
}
