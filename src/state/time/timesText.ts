import type { LogForm, MeasuredLog, MeasuredStep, Scenario, StepDuration, WorkKind } from "../../engine/index.ts";
import { HIGHEST_PARALLELISM, LONGEST_DURATION, changedKinds } from "./changeTimes.ts";

/** Times as links and the browser's storage hold them: flat lists, each checked when it is read, for anyone can have written it. */
export type FlatTimes = readonly (string | number)[];

/** Steps of a log that a link holds. */
export const MOST_LOGGED_STEPS = 5_000;
const longestList = 200_000;
const longestText = 4_000;
const highestPlace = 1_000_000;

const kinds: readonly WorkKind[] = ["internal", "image", "exec", "file", "merge", "config", "export"];
const forms: readonly LogForm[] = ["plain", "terminal", "rawjson", "legacy"];
/** A link holds a state by its place here: a new one stands last. */
const states: readonly MeasuredStep["state"][] = ["done", "cached", "fails", "canceled", "unfinished"];

/** Durations of kinds that are not the usual ones: kind and milliseconds in turn. */
export function writeKinds({ durations }: Pick<Scenario, "durations">): FlatTimes | undefined {
  const changed = changedKinds({ durations });
  return changed.length === 0 ? undefined : changed.flatMap((kind) => [kind, durations.byKind[kind]]);
}

export function readKinds(value: unknown): Partial<Record<WorkKind, number>> | undefined {
  const list = readList(value);
  if (!list || list.length % 2 === 1) return undefined;
  const byKind: Partial<Record<WorkKind, number>> = {};
  for (let at = 0; at < list.length; at += 2) {
    const kind = kinds.find((it) => it === list[at]);
    const milliseconds = list[at + 1];
    if (kind === undefined || !isDuration(milliseconds)) return undefined;
    byKind[kind] = milliseconds;
  }
  return byKind;
}

/** Durations of single steps: stage, instruction and milliseconds in turn. */
export function writeSteps({ durations: { bySteps } }: Pick<Scenario, "durations">): FlatTimes | undefined {
  return bySteps.length === 0 ? undefined : bySteps.flatMap(({ stage, instruction, milliseconds }) => [stage, instruction, milliseconds]);
}

export function readSteps(value: unknown): readonly StepDuration[] | undefined {
  const list = readList(value);
  if (!list || list.length % 3 !== 0) return undefined;
  const steps: StepDuration[] = [];
  for (let at = 0; at < list.length; at += 3) {
    const [stage, instruction, milliseconds] = list.slice(at, at + 3);
    if (!isPlace(stage, 0) || !isPlace(instruction, -1) || !isDuration(milliseconds)) return undefined;
    steps.push({ stage, instruction, milliseconds });
  }
  return steps;
}

/** A log: its form; stage, instruction, part, state and milliseconds (-1: not told) of each step, its error behind one that fails; then label and milliseconds in turn. */
export function writeLog({ log }: Pick<Scenario, "log">): FlatTimes | undefined {
  if (!log || log.steps.length > MOST_LOGGED_STEPS) return undefined;
  const steps = log.steps.flatMap(({ stage, instruction, part, state, milliseconds, error = "" }) => [
    ...[stage, instruction, part, states.indexOf(state), milliseconds === null ? -1 : rounded(milliseconds)],
    ...(state === "fails" ? [error.slice(0, longestText)] : []),
  ]);
  return [log.form, ...steps, ...log.others.flatMap(([label, milliseconds]) => [label.slice(0, longestText), rounded(milliseconds)])];
}

export function readLog(value: unknown): MeasuredLog | undefined {
  const list = readList(value);
  const form = forms.find((it) => it === list?.[0]);
  if (!list || form === undefined) return undefined;
  const steps: MeasuredStep[] = [];
  let at = 1;
  while (at < list.length && typeof list[at] === "number") {
    const [stage, instruction, part, place, milliseconds] = list.slice(at, at + 5);
    const state = typeof place === "number" ? states[place] : undefined;
    if (!isPlace(stage, 0) || !isPlace(instruction, -1) || !isPlace(part, 0) || state === undefined || !(milliseconds === -1 || isDuration(milliseconds))) return undefined;
    at += 5;
    const error = state === "fails" ? list[at] : "";
    if (typeof error !== "string") return undefined;
    if (state === "fails") at += 1;
    steps.push({ stage, instruction, part, state, milliseconds: milliseconds === -1 ? null : milliseconds, ...(error !== "" && { error }) });
  }
  const others: (readonly [string, number])[] = [];
  for (; at < list.length; at += 2) {
    const [label, milliseconds] = list.slice(at, at + 2);
    if (typeof label !== "string" || !isDuration(milliseconds)) return undefined;
    others.push([label, milliseconds]);
  }
  return { builder: form === "legacy" ? "legacy" : "buildkit", form, steps, others };
}

export function readParallelism(value: unknown): number | undefined {
  return isPlace(value, 0) && value <= HIGHEST_PARALLELISM ? value : undefined;
}

/** To a tenth of a millisecond: logs tell billionths. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}

function readList(value: unknown): FlatTimes | undefined {
  if (!Array.isArray(value) || value.length > longestList) return undefined;
  return value.every((it): it is string | number => typeof it === "number" || (typeof it === "string" && it.length <= longestText)) ? value : undefined;
}

function isDuration(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= LONGEST_DURATION;
}

function isPlace(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= highestPlace;
}
