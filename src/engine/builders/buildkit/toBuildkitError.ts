import { Refusal } from "../../source/refusal.ts";
import type { BuildkitError, BuildkitPhase } from "./buildkitPlan.ts";

/** A refusal as it is reported, with the phase in which it came; whatever else was thrown flies on. */
export function toBuildkitError(error: unknown, phase: BuildkitPhase): BuildkitError {
  if (!(error instanceof Refusal)) throw error;
  return { message: error.message, lines: error.lines, phase, ...(error.place ? { place: error.place } : {}) };
}
