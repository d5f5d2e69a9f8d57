import { LONGEST_NAME } from "./buildLog.ts";
import type { LoggedState, LoggedStep } from "./buildLog.ts";

/** A step while its log is read. */
export interface OpenStep {
  name: string;
  number: number;
  state: LoggedState;
  milliseconds: number | null;
  error: string;
}

export function openStep(name: string, number = 0): OpenStep {
  return { name: name.slice(0, LONGEST_NAME), number, state: "unfinished", milliseconds: null, error: "" };
}

/** The step as it stands when the log is over. */
export function closeStep({ name, number, state, milliseconds, error }: OpenStep, mayGoOn = false): LoggedStep {
  return { name, number, mayGoOn, state, milliseconds, error: error.slice(0, LONGEST_NAME) };
}
