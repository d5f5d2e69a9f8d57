import type { LoggedStep } from "./buildLog.ts";
import { readLoggedName } from "./loggedName.ts";
import type { LoggedName } from "./loggedName.ts";

/** Something of the file that a logged step can be. */
export interface Candidate {
  readonly name: LoggedName;
  /** The legacy builder's number; 0 for BuildKit. */
  readonly number: number;
}

/** Of each logged step the candidate that it is, -1 for none. */
export interface MatchedSteps {
  readonly candidates: readonly number[];
  /** How many were found by their place alone: their text is another. */
  readonly byPlace: number;
}

type Key = (name: LoggedName, number: number) => string | undefined;

const join = (...parts: readonly (string | number)[]): string => parts.join("\n");

/** What a step and its candidate may have in common, the surest first. */
const keys: readonly Key[] = [
  ({ words, place, text }, number) => join(number, words, place, text),
  ({ stage, place, text }, number) => (number === 0 ? join(stage, place, text) : undefined),
  ({ stage, text, isStep }, number) => (number === 0 && isStep ? join(stage, text) : undefined),
  ({ place, text, isStep }, number) => (number === 0 && isStep ? join(place, text) : undefined),
  ({ text }) => text,
];

/** A place in the file, whatever stands there: only where most of the log is of this file. */
const byPlace: Key = ({ stage, place, keyword }, number) => (number > 0 ? join(number, keyword) : place === "" ? undefined : join(stage, place, keyword));

/**
 * Finds for each logged step what it is among the candidates, each of which is taken once: of equal names the first one for
 * the first. Time grows with both lists.
 */
export function matchSteps(steps: readonly LoggedStep[], candidates: readonly Candidate[]): MatchedSteps {
  const names = steps.map((it) => readLoggedName(it.name));
  const found = steps.map(() => -1);
  const taken = candidates.map(() => false);
  const take = (step: number, candidate: number): void => {
    found[step] = candidate;
    taken[candidate] = true;
  };

  function matchBy(key: Key): number {
    const waiting = new Map<string, number[]>();
    for (const [index, { name, number }] of candidates.entries()) {
      const own = taken[index] ? undefined : key(name, number);
      if (own === undefined) continue;
      const known = waiting.get(own);
      if (known) known.push(index);
      else waiting.set(own, [index]);
    }
    for (const list of waiting.values()) list.reverse();
    let count = 0;
    for (const [index, step] of steps.entries()) {
      const name = names[index];
      const own = found[index] !== -1 || !name ? undefined : key(name, step.number);
      const candidate = own === undefined ? undefined : waiting.get(own)?.pop();
      if (candidate === undefined) continue;
      take(index, candidate);
      count += 1;
    }
    return count;
  }

  /** A terminal cuts names: what is left of one must begin the candidate's. */
  function matchCut(): void {
    const byPlaces = new Map<string, number[]>();
    for (const [index, { name }] of candidates.entries()) {
      if (taken[index]) continue;
      const key = join(name.stage, name.place, name.place === "" ? name.text.slice(0, SHORTEST_CUT) : "");
      const known = byPlaces.get(key);
      if (known) known.push(index);
      else byPlaces.set(key, [index]);
    }
    for (const [index, { mayGoOn }] of steps.entries()) {
      const name = names[index];
      if (found[index] !== -1 || !mayGoOn || !name) continue;
      const key = join(name.stage, name.place, name.place === "" ? name.text.slice(0, SHORTEST_CUT) : "");
      // A bounded look: hostile logs have thousands of equal beginnings.
      const candidate = byPlaces.get(key)?.slice(0, MOST_TRIED).find((it) => !taken[it] && goesOn(name.text, candidates[it]?.name.text ?? ""));
      if (candidate !== undefined) take(index, candidate);
    }
  }

  for (const key of keys) matchBy(key);
  matchCut();
  const stepCount = names.filter((it) => it.isStep).length;
  const known = names.filter((it, index) => it.isStep && found[index] !== -1).length;
  return { candidates: found, byPlace: known * 2 >= stepCount && known > 0 ? matchBy(byPlace) : 0 };
}

/** Characters that a cut name must have in common with its candidate. */
const SHORTEST_CUT = 16;
const MOST_TRIED = 50;

function goesOn(cut: string, whole: string): boolean {
  // Behind a reference the log may have a part of its digest.
  return whole.startsWith(cut) || (cut.startsWith(whole) && cut.startsWith("@", whole.length));
}
