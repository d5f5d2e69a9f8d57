/** One line of a comparison. */
export interface DiffLine {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
  /** The line's number in the text that it stands in, counted from 1; for `same` in the new one. */
  readonly line: number;
}

/** Changed lines that are close together, with what stands around them. */
export interface DiffHunk {
  readonly lines: readonly DiffLine[];
}

/** Lines shown around a change. */
const context = 2;

/** Differences that are looked for one by one. Texts that differ more are shown as one removal and one addition. */
const mostDifferences = 1_000;

/** What was removed from a text and added to it, line by line. Time grows with the length of the texts and the number of differences. */
export function diffLines(before: string, after: string): readonly DiffHunk[] {
  const old = splitLines(before);
  const now = splitLines(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const changed = compare(old.slice(start, old.length - end), now.slice(start, now.length - end), start);
  const head = now.slice(Math.max(0, start - context), start).map((text, index) => same(text, Math.max(0, start - context) + index + 1));
  const tail = now.slice(now.length - end, now.length - end + context).map((text, index) => same(text, now.length - end + index + 1));
  return changed.length === 0 ? [] : toHunks([...head, ...changed, ...tail]);
}

/** Number of the first line that differs, counted from 1, and the line in the newer text; null where none does. */
export function firstChangedLine(before: string, after: string): { readonly line: number; readonly text: string } | null {
  if (before === after) return null;
  const old = splitLines(before);
  const now = splitLines(after);
  let at = 0;
  while (at < old.length && at < now.length && old[at] === now[at]) at += 1;
  return { line: at + 1, text: now[at] ?? "" };
}

function splitLines(text: string): readonly string[] {
  return text === "" ? [] : text.replace(/\r\n?|\n$/g, (it) => (it === "\n" ? "" : "\n")).split("\n");
}

const same = (text: string, line: number): DiffLine => ({ kind: "same", text, line });

/** Myers' greedy search for the shortest way from one list to the other. `offset` lines stand before both. */
function compare(old: readonly string[], now: readonly string[], offset: number): readonly DiffLine[] {
  const trace = search(old, now);
  if (!trace) return [...old.map((text, index) => removed(text, offset + index + 1)), ...now.map((text, index) => added(text, offset + index + 1))];
  const lines: DiffLine[] = [];
  let x = old.length;
  let y = now.length;
  for (let depth = trace.length - 1; depth >= 0; depth -= 1) {
    const reach = trace[depth] as Int32Array;
    const middle = (reach.length - 1) / 2;
    const k = x - y;
    const isDown = k === -depth || (k !== depth && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
    const fromK = isDown ? k + 1 : k - 1;
    const fromX = depth === 0 ? 0 : (reach[middle + fromK] ?? 0);
    const fromY = depth === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY && !(depth > 0 && (isDown ? x === fromX : y === fromY))) {
      x -= 1;
      y -= 1;
      lines.push(same(now[y] ?? "", offset + y + 1));
    }
    if (depth === 0) break;
    if (isDown) lines.push(added(now[(y -= 1)] ?? "", offset + y + 1));
    else lines.push(removed(old[(x -= 1)] ?? "", offset + x + 1));
  }
  return lines.reverse();
}

/** For each number of differences how far each diagonal was reached before it; null where there are too many differences. */
function search(old: readonly string[], now: readonly string[]): readonly Int32Array[] | null {
  const most = Math.min(old.length + now.length, mostDifferences);
  const trace: Int32Array[] = [];
  let reach = new Int32Array(3);
  for (let depth = 0; depth <= most; depth += 1) {
    trace.push(reach);
    const middle = (reach.length - 1) / 2;
    const next = new Int32Array(reach.length + 2);
    for (let k = -depth; k <= depth; k += 2) {
      const isDown = k === -depth || (k !== depth && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
      let x = depth === 0 ? 0 : isDown ? (reach[middle + k + 1] ?? 0) : (reach[middle + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < old.length && y < now.length && old[x] === now[y]) {
        x += 1;
        y += 1;
      }
      next[middle + 1 + k] = x;
      if (x >= old.length && y >= now.length) return trace;
    }
    reach = next;
  }
  return null;
}

const removed = (text: string, line: number): DiffLine => ({ kind: "removed", text, line });
const added = (text: string, line: number): DiffLine => ({ kind: "added", text, line });

/** Leaves out what is far from any change. */
function toHunks(lines: readonly DiffLine[]): readonly DiffHunk[] {
  const isNear = new Uint8Array(lines.length);
  lines.forEach(({ kind }, index) => {
    if (kind !== "same") isNear.fill(1, Math.max(0, index - context), index + context + 1);
  });
  const hunks: DiffLine[][] = [];
  lines.forEach((line, index) => {
    if (isNear[index] !== 1) return;
    if (index === 0 || isNear[index - 1] !== 1 || hunks.length === 0) hunks.push([]);
    hunks.at(-1)?.push(line);
  });
  return hunks.map((each) => ({ lines: each }));
}
