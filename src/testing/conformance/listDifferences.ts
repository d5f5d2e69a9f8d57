import { isDeepStrictEqual } from "node:util";
import { compareFacets } from "./facets.ts";
import type { ComparedFacet } from "./facets.ts";
import type { Answers } from "./recordedCase.ts";

/** Characters of one side that a difference shows. */
const SHOWN = 600;

/** Where answers differ from the recorded ones: a heading with the facet's name, then both sides. Empty where they agree. */
export function listDifferences(recorded: Answers, answered: Answers): readonly string[] {
  return compareFacets(recorded, toPlainData(answered) as Answers)
    .filter((it) => !isDeepStrictEqual(it.recorded, it.answered))
    .map(describe);
}

function describe({ name, recorded, answered }: ComparedFacet): string {
  if (!isTextList(recorded) || !isTextList(answered)) return `${name}\n  recorded: ${show(recorded)}\n  answered: ${show(answered)}`;
  const onlyRecorded = without(recorded, answered).map((it) => `  recorded alone: ${show(it)}`);
  const onlyAnswered = without(answered, recorded).map((it) => `  answered alone: ${show(it)}`);
  return [name, ...onlyRecorded, ...onlyAnswered].join("\n");
}

/** The items of one list that the other has not, or has not as often. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of other) counts.set(item, (counts.get(item) ?? 0) + 1);
  return list.filter((item) => {
    const count = counts.get(item) ?? 0;
    counts.set(item, count - 1);
    return count <= 0;
  });
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((it) => typeof it === "string");
}

function show(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}… (${text.length} characters)`;
}

/** As it would come out of the headless command: absent and undefined become the same. */
function toPlainData(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
