import type { BreakChange } from "./lineEndings.ts";

/**
 * What changed between two texts of a plain text area, in line breaks.
 * @param caret where the caret stands after the change, as an offset into `next`: it tells which of equal line breaks is the new one
 */
export function readTextChange(previous: string, next: string, caret: number): BreakChange {
  const suffixLimit = Math.min(previous.length, next.length - Math.min(caret, next.length));
  const prefix = commonPrefix(previous, next, Math.min(previous.length, next.length));
  const suffixFirst = commonSuffix(previous, next, suffixLimit);
  const start = Math.min(prefix, previous.length - suffixFirst, next.length - suffixFirst);
  const suffix = commonSuffix(previous, next, Math.min(previous.length, next.length) - start);
  return {
    line: countBreaks(previous, 0, start),
    removed: countBreaks(previous, start, previous.length - suffix),
    inserted: countBreaks(next, start, next.length - suffix),
  };
}

/** The one stretch in which two texts differ: what to replace in the first to get the second. */
export interface TextStretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function readTextStretch(previous: string, next: string): TextStretch {
  const start = commonPrefix(previous, next, Math.min(previous.length, next.length));
  const suffix = commonSuffix(previous, next, Math.min(previous.length, next.length) - start);
  return { start, end: previous.length - suffix, text: next.slice(start, next.length - suffix) };
}

function commonPrefix(left: string, right: string, limit: number): number {
  let length = 0;
  while (length < limit && left.charCodeAt(length) === right.charCodeAt(length)) length += 1;
  return length;
}

function commonSuffix(left: string, right: string, limit: number): number {
  let length = 0;
  while (length < limit && left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)) length += 1;
  return length;
}

/** Counts line feeds from `start` up to `end`. */
function countBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
