import type { BuildRun } from "../../engine/simulator/buildRun.ts";
import type { BuildxRun } from "./recordedBuildx.ts";

/** By how many milliseconds each step starts later in a simulation than it was seen to start, counted from the first step's start. */
export function compareTimes({ works }: BuildRun, { times = [] }: BuildxRun): readonly { readonly label: string; readonly milliseconds: number }[] {
  const starts = new Map(times.map(([name, start]) => [name, start]));
  const steps = works.flatMap(({ label, causes, kind, state, start }) => {
    const recorded = starts.get(label);
    const isStep = causes.length > 0 && kind !== "internal" && state !== "not reached";
    return isStep && recorded !== undefined ? [{ label, difference: start - recorded }] : [];
  });
  const offset = steps[0]?.difference ?? 0;
  return steps.map(({ label, difference }) => ({ label, milliseconds: difference - offset }));
}
