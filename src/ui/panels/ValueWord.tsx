import type { VariableValue } from "../../engine/index.ts";

/** A value as it is, or a word for none. */
export function ValueWord({ value: { state, value } }: { readonly value: VariableValue }) {
  if (state === "set" && value !== undefined && value !== "") return <code className="value-word">{value}</code>;
  return <span className="value-none">{state === "set" ? "empty" : state === "unset" ? "not set" : "not known"}</span>;
}
