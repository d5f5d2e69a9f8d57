import type { BuildRun, StageSummary, StageVerdict, Work } from "../../engine/index.ts";
import type { BuilderName } from "../time/timelineView.ts";
import { firstMissesOf } from "./firstMisses.ts";
import { stepKey, stepWorksOf } from "./stepWorks.ts";
import type { StepWorks } from "./stepWorks.ts";

/** What a builder's cache does for a step: `runs` where it had nothing to offer, `reruns` where an earlier build had run steps. `no step`: the builder makes nothing of it that could be cached. */
export type CacheWord = "cached" | "runs" | "reruns" | "fails" | "not reached" | "skipped" | "no step";

/** Another step that this one follows. */
export interface FollowedStep {
  readonly key: string;
  readonly stage: number;
  readonly instruction: number;
  readonly line: number;
  /** On one line, as the builders print it. */
  readonly text: string;
}

/** One builder's word on one step. */
export interface CacheCell {
  readonly word: CacheWord;
  /** What makes it a hit, or the first cause of the miss; empty where the cache was not asked. */
  readonly reason: string;
  /** The step whose miss it follows; absent where it is itself the first. */
  readonly follows?: FollowedStep;
  /** Of a miss: no other step's miss explains it. */
  readonly isFirst: boolean;
}

/** One instruction with both builders' words. */
export interface CacheRow extends FollowedStep {
  readonly cells: Readonly<Record<BuilderName, CacheCell>>;
}

/** A stage and the rows of its instructions. The FROM has a row where a builder's cache is asked about it. */
export interface CacheGroup {
  readonly stage: number;
  readonly name: string;
  /** `FROM alpine`. */
  readonly text: string;
  readonly rows: readonly CacheRow[];
}

/** Steps that a builder carries out, of those that its cache could spare. */
export interface CacheCount {
  readonly ran: number;
  readonly of: number;
}

export interface CacheView {
  readonly groups: readonly CacheGroup[];
  readonly counts: Readonly<Record<BuilderName, CacheCount>>;
}

/** One builder's run, with what it is asked for. */
interface Answered {
  readonly run: BuildRun;
  readonly works: StepWorks;
  readonly firstMisses: readonly number[];
  readonly ran: CacheWord;
}

/**
 * Each step of the file with what either builder's cache does for it, the first causes and what follows them.
 * `isFilled`: an earlier build filled the caches, so that what runs runs again.
 */
export function cacheViewOf(runs: Readonly<Record<BuilderName, BuildRun>>, stages: readonly StageSummary[], verdicts: readonly StageVerdict[], isFilled: boolean): CacheView {
  const answeredBy = (run: BuildRun): Answered => ({ run, works: stepWorksOf(run), firstMisses: firstMissesOf(run), ran: isFilled ? "reruns" : "runs" });
  const legacy = answeredBy(runs.legacy);
  const buildkit = answeredBy(runs.buildkit);
  const groups = stages.map((stage): CacheGroup => ({
    stage: stage.index,
    name: stage.displayName,
    text: stage.from.text,
    rows: stage.instructions.map((_, instruction): CacheRow => {
      const verdict = verdicts[stage.index]?.steps[instruction];
      return {
        ...stepAt(stages, stage.index, instruction),
        cells: { legacy: cellOf(legacy, stages, stage.index, instruction, verdict?.legacy), buildkit: cellOf(buildkit, stages, stage.index, instruction, verdict?.buildkit) },
      };
    }),
  }));
  return { groups, counts: { legacy: countOf(groups, "legacy"), buildkit: countOf(groups, "buildkit") } };
}

/** Whether the builder carries the step out. */
export function isMiss({ word }: CacheCell): boolean {
  return word === "runs" || word === "reruns" || word === "fails";
}

function countOf(groups: readonly CacheGroup[], builder: BuilderName): CacheCount {
  const cells = groups.flatMap(({ rows }) => rows.map((row) => row.cells[builder]));
  return { ran: cells.filter(isMiss).length, of: cells.filter((cell) => isMiss(cell) || cell.word === "cached").length };
}

function cellOf(answered: Answered, stages: readonly StageSummary[], stage: number, instruction: number, verdict: string | undefined): CacheCell {
  const { run, works, ran } = answered;
  const own = (works.get(stepKey(stage, instruction)) ?? []).flatMap((index) => run.works[index] ?? []);
  const [first] = own;
  if (!first) return { word: verdict === "skipped" || verdict === "not reached" || verdict === "fails" ? verdict : "no step", reason: "", isFirst: false };
  // Of several platforms, or copies with their merge, the one that is carried out tells more than one that is not.
  const telling = own.find((it) => it.state === "fails") ?? own.find((it) => isCarriedOut(it) && it.cache.follows === -1 && it.cache.reason !== "") ?? own.find(isCarriedOut) ?? first;
  const word = wordOf(telling, ran);
  // In an empty cache nothing is found, whatever the cause.
  if (word === "runs") return { word, reason: "", isFirst: false };
  const followed = telling.cache.follows === -1 || word === "cached" ? undefined : firstCauseOf(answered, telling.cache.follows, stage);
  return {
    word,
    reason: telling.cache.reason,
    isFirst: word === "reruns" && !followed,
    ...(followed && stepKey(followed.stage, followed.instruction) !== stepKey(stage, instruction) && { follows: stepAt(stages, followed.stage, followed.instruction) }),
  };
}

function isCarriedOut({ state }: Work): boolean {
  return state === "done" || state === "fails" || state === "canceled";
}

function wordOf({ state }: Work, ran: CacheWord): CacheWord {
  switch (state) {
    case "cached":
    case "fails":
    case "not reached":
      return state;
    case "done":
      return ran;
    case "canceled":
      return "not reached";
  }
}

/** The instruction whose miss this one follows in the end, in its own stage where there is one; undefined where that has none. */
function firstCauseOf({ run, firstMisses }: Answered, index: number, stage: number): Work["causes"][number] | undefined {
  const causes = run.works[firstMisses[index] ?? -1]?.causes.filter((cause) => cause.stage >= 0) ?? [];
  return causes.find((cause) => cause.stage === stage) ?? causes[0];
}

function stepAt(stages: readonly StageSummary[], stage: number, instruction: number): FollowedStep {
  const summary = instruction < 0 ? stages[stage]?.from : stages[stage]?.instructions[instruction];
  return { key: stepKey(stage, instruction), stage, instruction, line: summary?.lines[0] ?? 0, text: summary?.text ?? "" };
}
