import type { BuildRun, StageSummary, Work } from "../../engine/index.ts";
import { withPlainDirection } from "../plainDirection.ts";

export type BuilderName = "legacy" | "buildkit";

/** How a bar is drawn: work in the builder's hue, housekeeping in outline, what the target does not need hatched. */
export type BarLook = "work" | "housekeeping" | "notNeeded" | "cached" | "fails" | "canceled";

/** One piece of work on the timeline. Times in milliseconds. */
export interface BarView {
  /** Index among the run's works. */
  readonly work: number;
  readonly start: number;
  readonly end: number;
  /** What stands in the bar: `2 RUN echo "base"`. */
  readonly text: string;
  readonly title: string;
  readonly look: BarLook;
  readonly isCritical: boolean;
  /** Where its time, or its cached mark, is from; absent: it is made up. */
  readonly timedBy?: "log" | "hand";
}

/** Bars in a row that never overlap. */
export interface LaneView {
  readonly id: string;
  readonly builder: BuilderName;
  /** Empty: one more row of the lane above, or the legacy builder's only one. */
  readonly label: string;
  /** Index of the stage; -1 for housekeeping. */
  readonly stage: number;
  readonly bars: readonly BarView[];
}

export interface TimelineView {
  /** Milliseconds from the left edge to the right one: the longer of both builds, rounded up to a tick. */
  readonly span: number;
  readonly ticks: readonly number[];
  readonly lanes: readonly LaneView[];
  readonly durations: Readonly<Record<BuilderName, number>>;
}

/** Both builds as lanes of bars: the legacy builder in one, BuildKit's housekeeping, stages in file order, and export each in their own. */
export function timelineViewOf(runs: Readonly<Record<BuilderName, BuildRun>>, stages: readonly StageSummary[]): TimelineView {
  const durations = { legacy: runs.legacy.duration, buildkit: runs.buildkit.duration };
  const { span, ticks } = ticksFor(Math.max(durations.legacy, durations.buildkit));
  return { span, ticks, durations, lanes: [...legacyLanes(runs.legacy, stages), ...buildkitLanes(runs.buildkit, stages)] };
}

/** Most ticks between the edges. */
const MOST_TICKS = 12;
/** In milliseconds: as fine as moments are written. */
const FINEST_STEP = 10;

/** Round moments to write under the timeline: steps of 1, 2 or 5 of a power of ten. */
export function ticksFor(duration: number): { readonly span: number; readonly ticks: readonly number[] } {
  if (!(duration > 0)) return { span: 100, ticks: [0] };
  let step = Math.max(FINEST_STEP, 10 ** Math.floor(Math.log10(duration / MOST_TICKS)));
  for (const factor of [2, 2.5, 2]) if (duration / step > MOST_TICKS) step *= factor;
  const count = Math.ceil(duration / step);
  return { span: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

/** A moment or a duration as the page writes it: `0.48 s`, `1 min 5 s`. */
export function secondsText(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(milliseconds < 9_995 ? 2 : 1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function legacyLanes(run: BuildRun, stages: readonly StageSummary[]): readonly LaneView[] {
  const critical = new Set(run.criticalPath);
  const bars = run.works.flatMap((work, index) => (isDrawn(work) ? [barOf(work, index, index === 0 ? work.label : `${index} ${work.label}`, critical, stages)] : []));
  return [{ id: "legacy", builder: "legacy", label: "", stage: -1, bars }];
}

function buildkitLanes(run: BuildRun, stages: readonly StageSummary[]): readonly LaneView[] {
  const critical = new Set(run.criticalPath);
  const groups = new Map<string, { readonly label: string; readonly stage: number; readonly order: number; readonly bars: BarView[] }>();
  for (const [index, work] of run.works.entries()) {
    if (!isDrawn(work)) continue;
    const stage = work.kind === "internal" ? -1 : (work.causes[0]?.stage ?? -1);
    const label = stage !== -1 ? (stages[stage]?.displayName ?? `stage-${stage}`) : work.kind === "export" ? "export" : "internal";
    const id = `${stage}:${label}`;
    const group = groups.get(id) ?? { label, stage, order: stage === -1 ? (label === "export" ? Infinity : -1) : stage, bars: [] };
    groups.set(id, group);
    group.bars.push(barOf(work, index, withoutPlace(work.label), critical, stages));
  }
  return [...groups]
    .sort(([, left], [, right]) => left.order - right.order)
    .flatMap(([id, { label, stage, bars }]) =>
      stackBars(bars).map((row, position): LaneView => ({ id: `buildkit:${id}:${position}`, builder: "buildkit", label: position === 0 ? label : "", stage, bars: row })),
    );
}

/** Work that was never begun takes no time and has no place in it. */
function isDrawn({ state }: Work): boolean {
  return state !== "not reached";
}

/** Rows in which no two bars overlap: each bar goes into the first row that is free by then. */
function stackBars(bars: readonly BarView[]): readonly (readonly BarView[])[] {
  const rows: BarView[][] = [];
  for (const bar of [...bars].sort((left, right) => left.start - right.start)) {
    const free = rows.find((row) => (row.at(-1)?.end ?? 0) <= bar.start);
    if (free) free.push(bar);
    else rows.push([bar]);
  }
  return rows;
}

function barOf(work: Work, index: number, text: string, critical: ReadonlySet<number>, stages: readonly StageSummary[]): BarView {
  const { start, end, label, timedBy } = work;
  const stage = stages[work.causes[0]?.stage ?? -1]?.displayName;
  const words = [label, stage === undefined ? "" : `stage ${stage}`, stateWords(work), `${secondsText(start)} to ${secondsText(end)}`, timedBy === undefined ? "" : timedBy === "log" ? "measured" : "set by hand"];
  const title = withPlainDirection(words.filter((it) => it !== "").join(", "));
  return { work: index, start, end, text: withPlainDirection(text), title, look: lookOf(work), isCritical: critical.has(index), ...(timedBy && { timedBy }) };
}

function stateWords({ state, isNeeded }: Work): string {
  const word = state === "done" ? "" : state;
  return isNeeded ? word : [word, "not needed by the target"].filter((it) => it !== "").join(", ");
}

function lookOf({ state, kind, isNeeded }: Work): BarLook {
  if (state === "fails" || state === "cached" || state === "canceled") return state;
  if (!isNeeded) return "notNeeded";
  return kind === "internal" || kind === "export" ? "housekeeping" : "work";
}

/** BuildKit's name without the place in the stage: `[base 2/2] RUN make` is `RUN make`; `[internal] load …` is `load …`. */
function withoutPlace(label: string): string {
  return label.replace(/^\[[^\]]*\] /, "");
}
