import type { LineEndings } from "./lineEndings.ts";

/**
 * How the lines of an editor are called. The builders end a line at "\n" alone, so what follows a lone "\r" has no number of its own.
 * Lines are counted from 1.
 */
export function toLineLabel({ runs }: LineEndings): (line: number) => string {
  const continued: number[] = [];
  let line = 1;
  for (const { ending, count } of runs) {
    if (ending === "\r") for (let index = 1; index <= count; index += 1) continued.push(line + index);
    line += count;
  }
  if (continued.length === 0) return String;
  const without = new Set(continued);
  return (line) => (without.has(line) ? "" : String(line - continued.filter((before) => before < line).length));
}
