import { findValue } from "./findValue.ts";
import type { ValueQuestion } from "./findValue.ts";
import type { TracedVariables } from "./tracedVariables.ts";
import type { VariableValue } from "./variableValue.ts";

/** What a variable is to each builder at one place. */
export interface ValuePair {
  readonly legacy: VariableValue;
  readonly buildkit: VariableValue;
  /** Both builders say the same, in the same words. */
  readonly isSame: boolean;
}

/** Values are cut here, in UTF-16 units: nobody reads more of one. */
export const LONGEST_SHOWN = 1000;

/** Asks for both builders; long values are cut. */
export function findBoth(traced: TracedVariables, question: Omit<ValueQuestion, "builder">): ValuePair {
  const legacy = findValue(traced, { ...question, builder: "legacy" });
  const buildkit = findValue(traced, { ...question, builder: "buildkit" });
  const isSame = legacy.state === buildkit.state && legacy.value === buildkit.value && legacy.reason === buildkit.reason;
  return { legacy: shorten(legacy), buildkit: shorten(buildkit), isSame };
}

function shorten(value: VariableValue): VariableValue {
  return value.value !== undefined && value.value.length > LONGEST_SHOWN ? { ...value, value: `${value.value.slice(0, LONGEST_SHOWN)}…` } : value;
}
