import { MOST_CONTEXT_PATHS } from "../contextLimits.ts";

/** Far more than any file has stages or instructions. */
const largestNumber = 1_000_000;
const longestNumberList = 100_000;
const mostPairs = 10_000;

/** Whether a value read from elsewhere is a place or a number of something. */
export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= largestNumber;
}

/** The one of some words that a value is; undefined where it is none. */
export function readWord<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

/** A list of such words; undefined where any is none of them. */
export function readWords<Word extends string>(value: unknown, words: readonly Word[]): readonly Word[] | undefined {
  if (!Array.isArray(value) || value.length > words.length) return undefined;
  return value.every((each): each is Word => readWord(each, words) !== undefined) ? value : undefined;
}

/** A list of whole numbers; undefined where any is something else. */
export function readNumbers(value: unknown): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length > longestNumberList) return undefined;
  return value.every(isCount) ? value : undefined;
}

/** Whether a value is a list of paths that is not too long. */
export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST_CONTEXT_PATHS && value.every((each) => typeof each === "string");
}

/** Names with their values; undefined where anything in it is no text. */
export function readTextPairs(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isFields(value)) return undefined;
  const pairs = Object.entries(value);
  if (pairs.length > mostPairs || !pairs.every((pair): pair is [string, string] => typeof pair[1] === "string")) return undefined;
  return Object.fromEntries(pairs);
}

/** Whether a value is an object with named fields. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
