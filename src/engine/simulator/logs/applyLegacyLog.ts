import type { LegacyPlan } from "../../builders/legacy/legacyPlan.ts";
import type { CacheAnswer } from "../buildRun.ts";
import type { Scenario } from "../scenario.ts";
import type { ReplayedStep } from "../legacy/replayLegacy.ts";
import type { MeasuredLog, MeasuredStep } from "./measuredLog.ts";
import { instructionKey } from "./stepParts.ts";

/** What the cache is taken to have said where a log says so. */
export const LOGGED_HIT: CacheAnswer = { isHit: true, reason: "The log shows it as cached.", follows: -1 };

/** How long steps of the legacy builder take by a log or by hand: milliseconds, and where they are from. */
export type TimesByStep = ReadonlyMap<string, { readonly milliseconds: number; readonly timedBy: "log" | "hand" }>;

/** Times by instruction. Of an instruction with several works in BuildKit the longest counts; what was set by hand stays. */
export function listTimes({ durations, log }: Scenario): TimesByStep {
  const times = new Map<string, { readonly milliseconds: number; readonly timedBy: "log" | "hand" }>();
  for (const step of log?.steps ?? []) {
    const key = instructionKey(step);
    const known = times.get(key)?.milliseconds ?? 0;
    if (step.milliseconds !== null) times.set(key, { milliseconds: Math.max(known, step.milliseconds), timedBy: "log" });
  }
  for (const { milliseconds, ...step } of durations.bySteps) times.set(instructionKey(step), { milliseconds, timedBy: "hand" });
  return times;
}

/** The plan as far as the logged build came: up to the step that fails there. */
export function cutAtFailure(plan: LegacyPlan, log: MeasuredLog | undefined): LegacyPlan {
  const failure = ofLegacy(log).find((it) => it.state === "fails");
  const last = failure ? plan.steps.findIndex((it) => instructionKey(it) === instructionKey(failure)) : -1;
  const step = plan.steps[last];
  if (!failure || !step || (plan.error && last === plan.steps.length - 1)) return plan;
  const message = failure.error ?? "The log shows that this step fails.";
  const exitCode = Number(/ returned a non-zero code: (\d{1,3})$/.exec(message)?.[1] ?? 1);
  return { ...plan, steps: plan.steps.slice(0, last + 1), error: { message, phase: "step", lines: [], span: step.span }, exitCode };
}

/** The steps with the log's cached marks. */
export function withCachedMarks(plan: LegacyPlan, replayed: readonly ReplayedStep[], log: MeasuredLog | undefined): readonly ReplayedStep[] {
  const cached = new Set(ofLegacy(log).flatMap((it) => (it.state === "cached" ? [instructionKey(it)] : [])));
  if (cached.size === 0) return replayed;
  return replayed.map((it, index) => {
    const step = plan.steps[index];
    if (!step || !cached.has(instructionKey(step)) || it.entries.length === 0) return it;
    return { ...it, entries: it.entries.map((entry) => ({ ...entry, isHit: true })), cache: LOGGED_HIT };
  });
}

function ofLegacy(log: MeasuredLog | undefined): readonly MeasuredStep[] {
  return log?.builder === "legacy" ? log.steps : [];
}
