import type { BuildRun, StageSummary, Work } from "../../engine/index.ts";
import { countWords } from "../countWords.ts";

/** What one builder is at, at a moment. */
export interface BuilderMoment {
  /** `Step 4 of 6`, `2 at a time`, `Done`. */
  readonly lead: string;
  /** What is being worked on, the first few. */
  readonly works: readonly { readonly index: number; readonly stage: string; readonly text: string }[];
}

/** More than this many at once are counted. */
const MOST_NAMED = 3;

/** Indexes of the works that are under way at a moment. One that takes no time is never. */
export function worksAt(run: BuildRun, moment: number): readonly number[] {
  return run.works.flatMap((work, index) => (isUnderWay(work, moment) ? [index] : []));
}

export function isUnderWay({ start, end, state }: Work, moment: number): boolean {
  return state !== "not reached" && start <= moment && moment < end;
}

/** What the legacy builder is at: the step that it is on. */
export function legacyMoment(run: BuildRun, moment: number, stages: readonly StageSummary[]): BuilderMoment {
  const [index] = worksAt(run, moment);
  const work = index === undefined ? undefined : run.works[index];
  if (index === undefined || !work) return { lead: ending(run, moment), works: [] };
  const lead = index === 0 ? "Sends the build context" : `Step ${index} of ${run.works.length - 1}`;
  return { lead, works: index === 0 ? [] : [describe(work, index, stages)] };
}

/** What BuildKit is at: all that runs at the same time. */
export function buildkitMoment(run: BuildRun, moment: number, stages: readonly StageSummary[]): BuilderMoment {
  const now = worksAt(run, moment);
  if (now.length === 0) return { lead: ending(run, moment), works: [] };
  const works = now.slice(0, MOST_NAMED).flatMap((index) => {
    const work = run.works[index];
    return work ? [describe(work, index, stages)] : [];
  });
  return { lead: now.length === 1 ? "One vertex" : countWords(now.length, "vertex at a time", "vertices at a time"), works };
}

function ending(run: BuildRun, moment: number): string {
  if (run.outcome === "refused") return "Refuses the file";
  if (moment < run.duration) return "Waits";
  return run.outcome === "fails" ? "Has failed" : "Is done";
}

function describe({ label, causes }: Work, index: number, stages: readonly StageSummary[]): BuilderMoment["works"][number] {
  return { index, stage: stages[causes[0]?.stage ?? -1]?.displayName ?? "", text: label.replace(/^\[[^\]]*\] /, "") };
}
