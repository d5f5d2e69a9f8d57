import { FIRST_BUILD, analyse, simulateAfter } from "../engine/index.ts";
import type { Analysis, BuildOptions, Simulation } from "../engine/index.ts";
import { toAskedBuild } from "../state/whatIf/askedBuild.ts";
import { cacheViewOf } from "../viewmodel/cache/cacheView.ts";
import type { CacheRow, CacheView } from "../viewmodel/cache/cacheView.ts";
import { isCacheFilled, noWhatIf } from "../viewmodel/cache/whatIf.ts";
import type { WhatIf } from "../viewmodel/cache/whatIf.ts";

/** A file, what it is built with and what is supposed of its cache, as the page would show it. */
export function simulateWhatIf(dockerfile: string, supposed: Partial<WhatIf>, options: Omit<BuildOptions, "target"> = {}): { readonly analysis: Analysis; readonly runs: Simulation; readonly view: CacheView } {
  const whatIf = { ...noWhatIf, ...supposed };
  const { history, build } = toAskedBuild({ dockerfile, target: "", options, legacyVersion: "28", shownPlatform: 0, scenario: FIRST_BUILD, whatIf });
  const analysis = analyse({ dockerfile, options });
  const runs = simulateAfter(history, build);
  return { analysis, runs, view: cacheViewOf(runs, analysis.stages, analysis.verdicts.stages, isCacheFilled(whatIf)) };
}

/** The rows of a view, each as `RUN make: legacy, BuildKit`. */
export function printRows({ groups }: CacheView): readonly string[] {
  return listRows({ groups }).map(({ text, cells }) => `${text}: ${cells.legacy.word}, ${cells.buildkit.word}`);
}

/** All rows of a view in order. */
export function listRows({ groups }: Pick<CacheView, "groups">): readonly CacheRow[] {
  return groups.flatMap(({ rows }) => rows);
}
