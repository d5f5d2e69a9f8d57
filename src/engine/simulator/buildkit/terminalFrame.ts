import type { BuildRun } from "../buildRun.ts";
import type { DisplayedWork } from "./displayedWorks.ts";
import { listDisplayed } from "./displayedWorks.ts";

/** One line of BuildKit's display on a terminal. */
export interface TerminalLine {
  readonly text: string;
  /** Its colour tells how the work stands: buildx prints done blue, canceled yellow and failed red. */
  readonly tone: "header" | "running" | "done" | "canceled" | "failed" | "output" | "tail";
  /** Index of the work it is of; -1 for none. */
  readonly work: number;
}

const DRIVER = "docker:default";
/** Narrower than this, a line says nothing. */
const SHORTEST_LABEL = 12;
/** Room that a label must keep beside a size. */
const ROOM_FOR_SIZE = 20;
/** Lines of output that a running step shows. */
const OUTPUT_LINES = 6;
/** Shorter work is shown as nothing. */
const SHORTEST_TIME = 0.05;

/**
 * What `docker buildx build` shows on a terminal at a moment, and at the end also what follows (progressui/display.go).
 *
 * @param at milliseconds since the build began
 * @param width columns of the terminal
 */
export function terminalFrame(run: BuildRun, at: number, width: number): readonly TerminalLine[] {
  const isOver = at >= run.duration;
  if (isQuiet(run)) return isOver ? run.transcript.map(({ text, work }) => ({ text, tone: "tail", work })) : [];
  const displayed = listDisplayed(run.works);
  const known = displayed.filter((it) => it.knownAt !== -1 && it.knownAt <= at);
  const ended = known.filter((it) => isStarted(it, at) && it.end <= at);
  const [done, total] = [countOf(ended), countOf(known)];
  const header = `[+] Building ${(Math.min(at, run.duration) / 1000).toFixed(1)}s (${done}/${total}) ${isOver && done > 0 && done === total ? "FINISHED" : ""}`;
  const lines: TerminalLine[] = [{ text: cut(align(header, DRIVER, width - 1), width), tone: "header", work: -1 }];
  const started = displayed.filter((it) => isStarted(it, at)).sort((a, b) => a.shownAt - b.shownAt);
  for (const work of started) lines.push(...linesOf(work, at, width));
  if (isOver) for (const { text, work } of run.transcript.slice(run.tail ?? run.transcript.length)) lines.push({ text, tone: "tail", work });
  return lines;
}

function isQuiet({ works, transcript }: BuildRun): boolean {
  return works.length > 0 && transcript[0]?.role !== "banner";
}

function isStarted({ state, shownAt }: DisplayedWork, at: number): boolean {
  return state !== "not reached" && shownAt <= at;
}

function countOf(works: readonly DisplayedWork[]): number {
  return works.reduce((sum, it) => sum + it.count, 0);
}

function linesOf(shown: DisplayedWork, at: number, width: number): readonly TerminalLine[] {
  const { work, label, state, start, end, statuses, warnings, output } = shown;
  const isOver = end <= at;
  const tone = isOver ? toneOf(state) : "running";
  const elapsed = (from: number, to: number): number => (Math.min(to, at) - from) / 1000;
  const texts: TerminalLine[] = [{ text: row(`${isOver ? prefixOf(state) : ""}${label.replaceAll("\t", " ")}`, "", elapsed(start, end), width), tone, work }];
  for (const { name, size, start: from, end: to } of statuses) {
    if (from <= at) texts.push({ text: row(`=> ${name}`, size, elapsed(from, to), width), tone: to <= at ? "done" : "running", work });
  }
  if (isOver) for (const text of warnings) texts.push({ text: row(`WARN: ${text}`, "", elapsed(start, end), width), tone: "canceled", work });
  if (!isOver) for (const { text } of output.filter((it) => it.at <= at).slice(-OUTPUT_LINES)) texts.push({ text: cut(` => => # ${text}`, width), tone: "output", work });
  return texts.filter((it) => it.text !== "");
}

/** A label cut to fit, its size where there is room, and its seconds at the right; empty where the terminal is too narrow. */
function row(label: string, size: string, seconds: number, width: number): string {
  const timer = ` ${(seconds < SHORTEST_TIME ? 0 : seconds).toFixed(1)}s`;
  const room = width - " => ".length - timer.length - 2;
  const showsSize = size !== "" && room + size.length > ROOM_FOR_SIZE;
  const left = showsSize ? room - size.length - 1 : room;
  if (left < SHORTEST_LABEL) return "";
  return align(` => ${cut(label, left)}${showsSize ? ` ${size}` : ""}`, timer, width - 1);
}

/** Two texts at the ends of a line of a width; those that do not fit follow each other. */
function align(left: string, right: string, width: number): string {
  return `${left.padEnd(width - right.length - 1)} ${right}`;
}

function cut(text: string, length: number): string {
  return text.length > length ? text.slice(0, Math.max(0, length)) : text;
}

function prefixOf(state: DisplayedWork["state"]): string {
  switch (state) {
    case "cached":
      return "CACHED ";
    case "canceled":
      return "CANCELED ";
    case "fails":
      return "ERROR ";
    case "done":
    case "not reached":
      return "";
  }
}

function toneOf(state: DisplayedWork["state"]): TerminalLine["tone"] {
  switch (state) {
    case "canceled":
      return "canceled";
    case "fails":
      return "failed";
    case "done":
    case "cached":
    case "not reached":
      return "done";
  }
}
