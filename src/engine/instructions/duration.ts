import { quote } from "../source/quote.ts";
import type { GoNumber } from "../source/goNumbers.ts";

const UNITS: ReadonlyMap<string, number> = new Map([
  ["ns", 1],
  ["us", 1e3],
  ["µs", 1e3],
  ["μs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
  ["m", 60e9],
  ["h", 3600e9],
]);

/** Reads a duration such as `1m30s` into nanoseconds, with Go's own messages (time.ParseDuration). */
export function parseDuration(text: string): GoNumber {
  const invalid: GoNumber = { error: `time: invalid duration ${quote(text)}` };
  const sign = text.startsWith("-") ? -1 : 1;
  let rest = text.replace(/^[+-]/, "");
  if (rest === "0") return { value: 0 };
  if (rest === "") return invalid;
  let total = 0;
  while (rest !== "") {
    const amount = /^[0-9]*(?:\.[0-9]*)?/.exec(rest)?.[0] ?? "";
    if (amount === "" || amount === ".") return invalid;
    rest = rest.slice(amount.length);
    const unit = /^[^0-9.]*/.exec(rest)?.[0] ?? "";
    if (unit === "") return { error: `time: missing unit in duration ${quote(text)}` };
    const size = UNITS.get(unit);
    if (size === undefined) return { error: `time: unknown unit ${quote(unit)} in duration ${quote(text)}` };
    const [whole = "", fraction = ""] = amount.split(".");
    total += Number(whole || "0") * size + Math.trunc(Number(`0.${fraction || "0"}`) * size);
    if (total > 9223372036854775807) return invalid;
    rest = rest.slice(unit.length);
  }
  return { value: sign * total };
}
