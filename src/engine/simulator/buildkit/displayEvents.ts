import type { LineRole } from "../buildRun.ts";
import type { DisplayedWork } from "./displayedWorks.ts";

/** One thing that a progress display is told. */
export interface DisplayEvent {
  /** Milliseconds since the build began. */
  readonly at: number;
  /** Place among the displayed works. */
  readonly block: number;
  readonly kind: "start" | "line" | "end";
  readonly line?: { readonly text: string; readonly role: LineRole };
}

/** Milliseconds from which a report is worth a line of its own when it begins. */
const SHORTEST_REPORT = 100;

/** What a display is told of the works that start, in the order of time. */
export function listDisplayEvents(displayed: readonly DisplayedWork[]): readonly DisplayEvent[] {
  const events = displayed.flatMap((it, block) => (it.state === "not reached" ? [] : eventsOf(it, block)));
  return events.sort((a, b) => a.at - b.at);
}

function eventsOf({ shownAt, start, end, statuses, warnings, output }: DisplayedWork, block: number): readonly DisplayEvent[] {
  const events: DisplayEvent[] = [{ at: shownAt, block, kind: "start" }];
  for (const { name, size, start: from, end: to } of statuses) {
    if (size === "" && to - from >= SHORTEST_REPORT) events.push({ at: from, block, kind: "line", line: { text: name, role: "progress" } });
    const seconds = (to - from) / 1000;
    const text = `${name}${size === "" ? "" : ` ${size}`}${seconds > 0.01 ? ` ${seconds.toFixed(1)}s` : ""} done`;
    events.push({ at: to, block, kind: "line", line: { text, role: "progress" } });
  }
  for (const text of warnings) events.push({ at: end, block, kind: "line", line: { text: `WARN: ${text}`, role: "warning" } });
  for (const { text, at } of output) events.push({ at, block, kind: "line", line: { text: `${formatLogTime(at - start)} ${text}`, role: "output" } });
  events.push({ at: end, block, kind: "end" });
  return events;
}

/** The time in front of a line that a RUN prints: fewer digits the longer it takes. */
export function formatLogTime(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
}
