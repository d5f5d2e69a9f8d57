import type { StageSummary } from "../engine/index.ts";
import { findInGraph } from "../viewmodel/findInGraph.ts";
import type { GraphMatch } from "../viewmodel/findInGraph.ts";
import type { AppState } from "./appState.ts";

/** What the search in the graph finds. */
export interface FindMatches {
  readonly list: readonly GraphMatch[];
  /** By stage: the instructions that match, -1 for name or FROM. */
  readonly byStage: ReadonlyMap<number, ReadonlySet<number>>;
}

const nothing: FindMatches = { list: [], byStage: new Map() };
let last: { readonly stages: readonly StageSummary[]; readonly find: string; readonly matches: FindMatches } | undefined;

/** The matches of the search, the same object for the same search in the same graph. */
export function selectFindMatches({ lastGood, find }: AppState): FindMatches {
  if (!lastGood || find === null || find === "") return nothing;
  const { stages } = lastGood.analysis;
  if (last?.stages === stages && last.find === find) return last.matches;
  const list = findInGraph(stages, find);
  const byStage = new Map<number, Set<number>>();
  for (const { stage, instruction = -1 } of list) byStage.set(stage, (byStage.get(stage) ?? new Set()).add(instruction));
  last = { stages, find, matches: { list, byStage } };
  return last.matches;
}

/** The place in the list of the match that is selected; -1 where none is. */
export function selectCurrentMatch(state: AppState): number {
  const { selection } = state;
  if (!selection || selection.stage < 0) return -1;
  return selectFindMatches(state).list.findIndex(({ stage, instruction }) => stage === selection.stage && instruction === selection.instruction);
}

/** The match to go to next, or back to, from what is selected; undefined where nothing is found. */
export function selectNextMatch(state: AppState, step: 1 | -1): GraphMatch | undefined {
  const { list } = selectFindMatches(state);
  const current = selectCurrentMatch(state);
  if (current >= 0) return list[(current + step + list.length) % list.length];
  // Nothing found is selected: from the selected place on.
  const at = state.selection ? place(state.selection) : [-1, -1] as const;
  const after = list.findIndex((match) => comesAfter(place(match), at));
  if (step === 1) return list[after < 0 ? 0 : after];
  return list.at(after < 0 ? -1 : after - 1);
}

function place({ stage, instruction = -2 }: GraphMatch): readonly [stage: number, instruction: number] {
  return [stage, instruction];
}

function comesAfter(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] >= b[1]);
}
