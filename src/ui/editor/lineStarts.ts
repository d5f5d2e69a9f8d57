/** A place as editors count it: line and column from 1, columns in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Offsets at which the lines of a text begin, as editors split it: at "\r\n", "\n" and a lone "\r".
 * A byte order mark belongs to no line.
 */
export function readLineStarts(text: string): readonly number[] {
  const starts = [text.startsWith("\uFEFF") ? 1 : 0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Where an offset into the text stands. */
export function toLinePosition(lineStarts: readonly number[], offset: number): LinePosition {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (lineStarts[low] ?? 0)) + 1 };
}

/** The offset into the text of a place; a line past the end gives the last line. */
export function toOffset(lineStarts: readonly number[], { line, column }: LinePosition): number {
  const index = Math.min(line, lineStarts.length) - 1;
  return (lineStarts[index] ?? 0) + column - 1;
}

/** How many lines an editor shows of a text whose lines end with "\n". */
export function countLines(shown: string): number {
  let count = 1;
  for (let at = shown.indexOf("\n"); at >= 0; at = shown.indexOf("\n", at + 1)) count += 1;
  return count;
}
