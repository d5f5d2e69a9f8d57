import type { MeasuredLog, MeasuredStep } from "../../engine/index.ts";
import { secondsText } from "./timelineView.ts";

/** What a log told of an instruction or a stage, as a word or a time: `3.2 s`, `cached`, `fails`. */
export interface MeasuredView {
  readonly text: string;
  readonly title: string;
  readonly state: MeasuredStep["state"];
}

/** What a log told, by `STAGE:INSTRUCTION` (-1: its FROM) and, of all of a stage, by `STAGE`. */
export function measuredViewsOf(log: MeasuredLog): ReadonlyMap<string, MeasuredView> {
  const byStep = new Map<string, MeasuredStep[]>();
  const byStage = new Map<string, MeasuredStep[]>();
  for (const step of log.steps) {
    for (const [map, key] of [[byStep, `${step.stage}:${step.instruction}`], [byStage, String(step.stage)]] as const) {
      const known = map.get(key);
      if (known) known.push(step);
      else map.set(key, [step]);
    }
  }
  // That an image is there already takes no time, and says nothing of what is done with it.
  for (const [stage, steps] of byStage) byStage.set(stage, steps.length > 1 ? steps.filter((it) => it.instruction !== -1 || it.milliseconds !== 0) : steps);
  const builder = log.builder === "legacy" ? "the legacy builder’s" : "BuildKit’s";
  return new Map([...byStep, ...byStage].flatMap(([key, steps]) => {
    const view = viewOf(steps, builder);
    return view ? [[key, view] as const] : [];
  }));
}

function viewOf(steps: readonly MeasuredStep[], builder: string): MeasuredView | undefined {
  const failed = steps.find((it) => it.state === "fails");
  const source = `in ${builder} log`;
  if (failed) return { text: "fails", title: `Fails ${source}${failed.error === undefined ? "" : `: ${failed.error}`}`, state: "fails" };
  const canceled = steps.find((it) => it.state === "canceled");
  if (canceled) return { text: "canceled", title: `Was stopped ${source}, for another step failed`, state: "canceled" };
  if (steps.every((it) => it.state === "cached")) return { text: "cached", title: `Cached ${source}`, state: "cached" };
  const times = steps.flatMap((it) => it.milliseconds ?? []);
  if (times.length === 0) return undefined;
  const text = secondsText(times.reduce((sum, it) => sum + it, 0));
  const isCut = steps.some((it) => it.state === "unfinished");
  return { text: isCut ? `> ${text}` : text, title: `Measured ${source}: ${isCut ? "more than " : ""}${text}`, state: isCut ? "unfinished" : "done" };
}
