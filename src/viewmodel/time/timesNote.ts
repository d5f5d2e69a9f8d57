import type { MeasuredLog, Scenario } from "../../engine/index.ts";
import { countWords } from "../countWords.ts";
import { secondsText } from "./timelineView.ts";

/** Where the times on the page are from: what is measured, and what is not. */
export interface TimesNote {
  /** What a log told; empty where there is none. */
  readonly measured: string;
  /** What else the times are from. */
  readonly rest: string;
}

/** Says where a scenario's times are from. `isLogged`: whether the log's cached marks hold, too. */
export function timesNote({ durations, maxParallelism, log }: Scenario, isLogged: boolean): TimesNote {
  const { byKind, bySteps } = durations;
  const exec = secondsText(byKind.exec);
  const rest = [
    log ? `${hasTimes(log) ? "The rest is" : "Times are"} made up: ${exec} for a RUN.` : `Times are made up: ${exec} for a RUN, less for all else, images there already.`,
    bySteps.length > 0 ? `${countWords(new Set(bySteps.map((it) => `${it.stage}:${it.instruction}`)).size, "step is", "steps are")} set by hand.` : "",
    maxParallelism > 0 ? `BuildKit runs ${maxParallelism === 1 ? "one vertex" : `up to ${maxParallelism} vertices`} at a time.` : "",
  ];
  return { measured: log ? measuredWords(log, isLogged) : "", rest: rest.filter((it) => it !== "").join(" ") };
}

function measuredWords(log: MeasuredLog, isLogged: boolean): string {
  const { builder, steps } = log;
  const instructions = new Set(steps.map((it) => `${it.stage}:${it.instruction}`)).size;
  if (instructions === 0) return "What the log measured is no longer in the file.";
  const cached = steps.filter((it) => it.state === "cached").length;
  const marks = cached === 0 ? "" : isLogged ? `, ${cached} of them cached` : "; its cached marks give way to the supposed cache";
  const name = `${builder === "legacy" ? "legacy" : "BuildKit"} log`;
  if (!hasTimes(log)) return `A ${name} of ${countWords(instructions, "instruction")} without times${marks}.`;
  return `Measured: ${countWords(instructions, "instruction")} of a ${name}${marks}.`;
}

/** The legacy builder prints no times, and a cut log may hold none; what is no longer in the file had some. */
function hasTimes({ steps }: MeasuredLog): boolean {
  return steps.length === 0 || steps.some(({ milliseconds }) => milliseconds !== null);
}
