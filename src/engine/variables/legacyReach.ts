import { displayName } from "../builders/displayName.ts";
import type { ReadingPoint } from "./recordedVariables.ts";
import type { TracedVariables } from "./tracedVariables.ts";

/** Why the legacy builder does not get to a point of the file; undefined where it does. */
export function legacyStopReason({ legacy, legacyPlan, file, isReadAlike }: Pick<TracedVariables, "legacy" | "legacyPlan" | "file" | "isReadAlike">, { stage, instruction }: ReadingPoint): string | undefined {
  const { error, target } = legacyPlan;
  const { stages } = file.dockerfile;
  if (error?.phase === "parse") return "The legacy builder refuses the file before its first step.";
  if (!isReadAlike) return "The older legacy builder reads the lines of this file in another way.";
  if (stage === -1) return undefined;
  const own = stages[stage];
  if (!own) return "The file has no such stage.";
  if (stage > target) {
    const last = stages[target];
    return `The legacy builder stops after ${last ? displayName(last) : "the target"}, and ${displayName(own)} stands below it.`;
  }
  const last = Math.min(instruction, own.instructions.length - 1);
  if (legacy.hasReached(stage, last)) return undefined;
  const line = error?.lines[0]?.[0];
  return line === undefined ? "The legacy builder fails before it gets here." : `The legacy builder fails on line ${line} before it gets here.`;
}
