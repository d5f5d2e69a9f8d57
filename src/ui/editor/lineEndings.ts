export type LineEnding = "\n" | "\r\n" | "\r";

/** Neighbouring lines that end alike. */
export interface EndingRun {
  readonly ending: LineEnding;
  readonly count: number;
}

/** What an editor cannot hold of a text: its byte order mark, and how each line ends. Lines past the last run end with "\n". */
export interface LineEndings {
  readonly hasByteOrderMark: boolean;
  readonly runs: readonly EndingRun[];
}

/** How many line breaks a change took away and put in, from which line on (counted from 0). */
export interface BreakChange {
  readonly line: number;
  readonly removed: number;
  readonly inserted: number;
}

const byteOrderMark = "\uFEFF";
const plain: LineEndings = { hasByteOrderMark: false, runs: [] };

/** Splits a text into what an editor shows, every line ended by "\n", and what it takes to write the text again. */
export function readLineEndings(text: string): { readonly shown: string; readonly endings: LineEndings } {
  const hasByteOrderMark = text.startsWith(byteOrderMark);
  const body = hasByteOrderMark ? text.slice(1) : text;
  if (!body.includes("\r")) return { shown: body, endings: hasByteOrderMark ? { hasByteOrderMark, runs: [] } : plain };
  return { shown: body.replace(/\r\n?/g, "\n"), endings: { hasByteOrderMark, runs: readRuns(body) } };
}

/** The text that a shown text stands for. Reading the result again shows the same text. */
export function writeLineEndings(shown: string, { hasByteOrderMark, runs }: LineEndings): string {
  const mark = hasByteOrderMark ? byteOrderMark : "";
  const parts = [mark];
  let from = 0;
  for (const { ending, count } of runs) {
    if (ending === "\n") {
      from = pushUnchanged(parts, shown, from, count);
      continue;
    }
    for (let left = count; left > 0; left -= 1) {
      const end = shown.indexOf("\n", from);
      if (end < 0) return parts.join("") + shown.slice(from);
      parts.push(shown.slice(from, end), ending);
      from = end + 1;
    }
  }
  parts.push(joinable(parts, shown.slice(from)));
  return parts.join("");
}

/** The endings after a change. A line keeps its ending as long as its line break stays; a new line ends like the one above it. */
export function changeLineEndings(endings: LineEndings, { line, removed, inserted }: BreakChange): LineEndings {
  if (endings.runs.length === 0 || (removed === 0 && inserted === 0)) return endings;
  const before = takeRuns(endings.runs, 0, line);
  const after = takeRuns(endings.runs, line + removed, Infinity);
  const ending = before.at(-1)?.ending ?? endings.runs[0]?.ending ?? "\n";
  return { ...endings, runs: [...before, { ending, count: inserted }, ...after].reduce(appendRun, []) };
}

function readRuns(body: string): readonly EndingRun[] {
  const runs: EndingRun[] = [];
  for (const [ending] of body.matchAll(/\r\n|\r|\n/g)) appendRun(runs, { ending: ending as LineEnding, count: 1 });
  return runs;
}

function appendRun(runs: EndingRun[], { ending, count }: EndingRun): EndingRun[] {
  const last = runs.at(-1);
  if (count === 0) return runs;
  if (last?.ending === ending) runs[runs.length - 1] = { ending, count: last.count + count };
  else runs.push({ ending, count });
  return runs;
}

/** The runs of the lines from `start` up to `end`; lines past the last run count as ended by "\n". */
function takeRuns(runs: readonly EndingRun[], start: number, end: number): EndingRun[] {
  const taken: EndingRun[] = [];
  let first = 0;
  for (const { ending, count } of runs) {
    appendRun(taken, { ending, count: Math.max(0, Math.min(first + count, end) - Math.max(first, start)) });
    first += count;
  }
  if (Number.isFinite(end)) appendRun(taken, { ending: "\n", count: Math.max(0, end - Math.max(first, start)) });
  return taken;
}

function pushUnchanged(parts: string[], shown: string, from: number, count: number): number {
  let end = from;
  for (let left = count; left > 0; left -= 1) {
    const next = shown.indexOf("\n", end);
    if (next < 0) break;
    end = next + 1;
  }
  parts.push(joinable(parts, shown.slice(from, end)));
  return end;
}

/** Text that may follow what is written: "\n" right after a lone "\r" would be read as one line break, so it becomes "\r\n". */
function joinable(parts: readonly string[], text: string): string {
  return parts.at(-1) === "\r" && text.startsWith("\n") ? `\r${text}` : text;
}
