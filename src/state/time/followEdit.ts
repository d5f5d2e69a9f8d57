import type { Scenario, StageSummary } from "../../engine/index.ts";
import { withLog } from "./changeTimes.ts";

interface Place {
  readonly stage: number;
  readonly instruction: number;
}

interface Row extends Place {
  readonly text: string;
}

/** Rows that are taken for the same ones, though their text changed: a word is typed in one place. */
const MOST_REWRITTEN = 2;

/**
 * Keeps what is said of single steps with them when the text changes: durations and a log's times move with their
 * instructions, and go with those that are gone. Time grows with both texts.
 */
export function followEdit(scenario: Scenario, before: readonly StageSummary[], after: readonly StageSummary[]): Scenario {
  const { durations, log } = scenario;
  if (durations.bySteps.length === 0 && !log) return scenario;
  const places = mapRows(listRows(before), listRows(after));
  if (!places) return scenario;
  const move = <Step extends Place>(step: Step): readonly Step[] => {
    const place = places.get(keyOf(step));
    return place ? [{ ...step, stage: place.stage, instruction: place.instruction }] : [];
  };
  const moved = { ...scenario, durations: { ...durations, bySteps: durations.bySteps.flatMap(move) } };
  return log ? withLog(moved, { ...log, steps: log.steps.flatMap(move) }) : moved;
}

function listRows(stages: readonly StageSummary[]): readonly Row[] {
  return stages.flatMap(({ index, from, instructions }) => [
    { stage: index, instruction: -1, text: from.text },
    ...instructions.map(({ text }, instruction) => ({ stage: index, instruction, text })),
  ]);
}

/** Where each row went; null where none moved. */
function mapRows(before: readonly Row[], after: readonly Row[]): ReadonlyMap<string, Place> | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head]?.text === after[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.text === after.at(-1 - tail)?.text) tail += 1;
  const [oldMiddle, newMiddle] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const places = new Map<string, Place>();
  for (let at = 0; at < head; at += 1) put(before[at], after[at]);
  for (let at = 1; at <= tail; at += 1) put(before.at(-at), after.at(-at));
  const { gone, fresh } = putByText(oldMiddle, newMiddle);
  if (gone.length === fresh.length && gone.length <= MOST_REWRITTEN) for (const [at, row] of gone.entries()) put(row, fresh[at]);
  const isUnmoved = places.size === before.length && [...places].every(([key, place]) => key === keyOf(place));
  return isUnmoved ? null : places;

  function put(row: Row | undefined, place: Row | undefined): void {
    if (row && place) places.set(keyOf(row), place);
  }

  function putByText(rows: readonly Row[], others: readonly Row[]): { readonly gone: readonly Row[]; readonly fresh: readonly Row[] } {
    const waiting = new Map<string, Row[]>();
    for (const other of others.toReversed()) {
      const known = waiting.get(other.text);
      if (known) known.push(other);
      else waiting.set(other.text, [other]);
    }
    const taken = new Set<Row>();
    const gone = rows.filter((row) => {
      const other = waiting.get(row.text)?.pop();
      put(row, other);
      if (other) taken.add(other);
      return !other;
    });
    return { gone, fresh: others.filter((it) => !taken.has(it)) };
  }
}

function keyOf({ stage, instruction }: Place): string {
  return `${stage}:${instruction}`;
}
