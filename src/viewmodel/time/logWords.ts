import type { LogForm, LogReading } from "../../engine/index.ts";
import { countWords } from "../countWords.ts";
import { sizeText } from "../image/sizeText.ts";

/** What is said of a log that was read: the verdict, and what else there is to know. */
export interface LogWords {
  readonly lead: string;
  readonly notes: readonly string[];
  /** Names in the log that belong to no instruction, the first few. */
  readonly unmatched: readonly string[];
}

const formNames: Readonly<Record<LogForm, string>> = {
  plain: "BuildKit’s plain progress",
  rawjson: "BuildKit’s progress as JSON",
  terminal: "BuildKit’s output on a terminal",
  legacy: "the legacy builder’s output",
};

/** Says in sentences what of a log is found in the file, and what of it is not. `unreadBytes`: what was too much to read. */
export function logWords(reading: LogReading, unreadBytes = 0): LogWords {
  const { form, steps, matched, nameless } = reading;
  const unread = unreadBytes > 0 ? [`The last ${sizeText(unreadBytes)} are not read: a log may have up to 200 MB.`] : [];
  if (form === null) {
    const lines = reading.lines === 0 ? "The log is empty." : `None of its ${countWords(reading.lines, "line")} is one of a build’s progress.`;
    return { lead: "No build is found in it.", notes: [lines, "docker build prints its progress on standard error: add 2>&1 where the log is written to a file.", ...unread], unmatched: [] };
  }
  if (steps === 0) {
    const lead = nameless > 0 ? "The log begins too late." : "No step is found in it.";
    return { lead, notes: [nameless > 0 ? `The names of ${countWords(nameless, "step")} stand before its beginning.` : `It is ${formNames[form]}, and the build ends before its first step.`, ...unread], unmatched: [] };
  }
  const lead = matched === steps ? (steps === 1 ? "The log’s one step matches." : `All ${steps} steps of the log match.`) : matched === 0 ? "The log is of another file." : `${matched} of ${countWords(steps, "step")} of the log match.`;
  return { lead, notes: [...notesOf(reading), ...unread], unmatched: reading.unmatched };
}

function notesOf(reading: LogReading): readonly string[] {
  const { form, builds, build, steps, matched, timed, cached, unfinished, byPlace, elsewhere, nameless, otherLines, isBounded } = reading;
  if (form === null) return [];
  const missing = steps - matched;
  const notes = [
    builds > 1 ? `It holds ${builds} builds: number ${build} fits best, and is ${formNames[form]}.` : `It is ${formNames[form]}.`,
    matched > 0 ? timesNote(form, matched, timed, cached) : "",
    missing > 0 ? `${countWords(missing, "step belongs", "steps belong")} to no instruction of this file.` : "",
    byPlace > 0 ? `${countWords(byPlace, "step is", "steps are")} found by place: the text differs, as with other build arguments.` : "",
    elsewhere > 0 ? `${countWords(elsewhere, "step is", "steps are")} in stages that this target does not need.` : "",
    unfinished > 0 ? `${countWords(unfinished, "step has", "steps have")} no end in the log: the time is what was seen of it.` : "",
    nameless > 0 ? `The names of ${countWords(nameless, "step")} stand before the log’s beginning.` : "",
    otherLines > 0 ? `${countWords(otherLines, "other line is", "other lines are")} left out.` : "",
    isBounded ? "There is more in it than 100 builds or 20,000 steps: the rest is left out." : "",
  ];
  return notes.filter((it) => it !== "");
}

function timesNote(form: LogForm, matched: number, timed: number, cached: number): string {
  const fromCache = cached === 0 ? "" : cached === matched ? "All are from the cache." : `${cached} from the cache.`;
  const times = timed === 0 ? (form === "legacy" ? "It tells no times: the legacy builder prints none, unless a CI system puts one before each line." : cached === matched ? "" : "It tells no times.") : timed === matched ? "All have a time." : `${timed} of them with a time.`;
  return [times, fromCache].filter((it) => it !== "").join(" ");
}
