import type { LineRole, TranscriptLine, Work } from "../buildRun.ts";
import { formatLogTime } from "./displayEvents.ts";
import { listDisplayed } from "./displayedWorks.ts";
import { showSource } from "./showSource.ts";

/** What the client says in the end, and which lines of the file it shows, a block for each. */
export interface FinalError {
  readonly message: string;
  readonly places: readonly (readonly [first: number, last: number])[];
}

export interface TailRequest {
  readonly works: readonly Work[];
  readonly findings: readonly string[];
  readonly finalError: FinalError | undefined;
  readonly text: string;
  readonly fileName: string;
  /** `--quiet`: only the error is told. */
  readonly isQuiet: boolean;
  /** Milliseconds since the build began. */
  readonly at: number;
}

/** Lines of a failing RUN that are printed again. */
const MOST_LOG_LINES = 10;

/** What follows the progress: the failing step's last lines, the warnings, the place in the file, the error (buildx's build command). */
export function printTail({ works, findings, finalError, text, fileName, isQuiet, at }: TailRequest): readonly TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  const add = (line: string, role: LineRole, work = -1): void => {
    lines.push({ text: line, role, at, work, causes: works[work]?.causes ?? [] });
  };
  const failed = listDisplayed(works).filter((it) => it.state === "fails");
  for (const { label, work, start, output } of isQuiet ? [] : failed) {
    add("------", "error", work);
    add(` > ${label}:`, "error", work);
    for (const line of output.slice(-MOST_LOG_LINES)) add(`${formatLogTime(line.at - start)} ${line.text}`, "output", work);
    add("------", "error", work);
  }
  if (findings.length > 0 && !isQuiet) {
    add("", "blank");
    add(` ${findings.length} ${findings.length === 1 ? "warning" : "warnings"} found (use docker --debug to expand):`, "warning");
    for (const finding of findings) add(` - ${finding}`, "warning");
  }
  if (!finalError) return lines;
  const work = failed[0]?.work ?? -1;
  for (const place of finalError.places) for (const line of showSource(text, fileName, place)) add(line, "error", work);
  for (const line of `ERROR: failed to build: failed to solve: ${finalError.message}`.split("\n")) add(line, "error", work);
  return lines;
}
