import type { OutputLine, Work, WorkCause, WorkProgress, WorkState, WorkStatus } from "../buildRun.ts";

/** Work as a progress display shows it: the parts of a `--link` copy are one. */
export interface DisplayedWork {
  readonly label: string;
  /** Index of the work that it stands for. */
  readonly work: number;
  readonly causes: readonly WorkCause[];
  readonly state: WorkState;
  /** When it is first shown. */
  readonly shownAt: number;
  /** Milliseconds since the build began: the first start and the last end of its parts. */
  readonly start: number;
  readonly end: number;
  /** How many vertices the terminal's count takes it for. */
  readonly count: number;
  readonly knownAt: number;
  readonly statuses: readonly WorkStatus[];
  readonly warnings: readonly string[];
  readonly output: readonly OutputLine[];
  /** Empty where it did not fail. */
  readonly error: string;
}

/** What a display shows of a build's works, in order, those that never start included (progressui/display.go). */
export function listDisplayed(works: readonly Work[]): readonly DisplayedWork[] {
  const parts = new Map<number, Work[]>();
  for (const work of works) {
    const { shownWith = -1 } = work.progress ?? {};
    if (shownWith === -1) continue;
    const known = parts.get(shownWith) ?? [];
    known.push(work);
    parts.set(shownWith, known);
  }
  return works.flatMap((work, index): readonly DisplayedWork[] => {
    const { shownWith } = work.progress ?? {};
    // A copy without a merge stays hidden unless there is something to say.
    if (shownWith !== undefined && (shownWith !== -1 || work.state !== "fails")) return [];
    const own = displayOne(work, index);
    const group = parts.get(index);
    return [group ? displayGroup(own, group) : own];
  });
}

function displayOne({ label, causes, state, start, end, progress = BARE }: Work, index: number): DisplayedWork {
  const { knownAt, statuses, output, warnings = [], error = "" } = progress;
  return { label, work: index, causes, state, start, end, shownAt: start, count: 1, knownAt, statuses, warnings, output, error };
}

/** A group comes to light when its last part starts, or one fails; it counts for itself and for each of its parts. */
function displayGroup(own: DisplayedWork, parts: readonly Work[]): DisplayedWork {
  const failed = parts.find((it) => it.state === "fails");
  const count = 2 + parts.length;
  if (failed) return { ...own, ...pickEnd(failed), error: failed.progress?.error ?? "", shownAt: failed.start, knownAt: failed.start, count };
  if (own.state === "not reached") return own;
  const isCached = own.state === "cached" && parts.every((it) => it.state === "cached");
  const state = own.state === "cached" && !isCached ? "done" : own.state;
  return { ...own, state, start: parts.reduce((first, it) => Math.min(first, it.start), own.start), knownAt: own.start, count };
}

function pickEnd({ state, start, end }: Work): Pick<Work, "state" | "start" | "end"> {
  return { state, start, end };
}

const BARE: WorkProgress = { knownAt: -1, statuses: [], output: [] };
