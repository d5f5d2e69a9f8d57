import { utf8Bytes } from "../source/unicode.ts";
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

/** A duration is kept in 64 bits. */
const LONGEST = 1n << 63n;
const MOST_DIGITS = 19;

/** Reads a duration such as `1m30s` into nanoseconds, with Go's own messages (time.ParseDuration). */
export function parseDuration(text: string): GoNumber {
  const invalid: GoNumber = { error: `time: invalid duration ${quoteAscii(text)}` };
  const sign = text.startsWith("-") ? -1 : 1;
  let rest = text.replace(/^[+-]/, "");
  if (rest === "0") return { value: 0 };
  if (rest === "") return invalid;
  let total = 0n;
  while (rest !== "") {
    const amount = /^[0-9]*(?:\.[0-9]*)?/.exec(rest)?.[0] ?? "";
    if (amount === "" || amount === ".") return invalid;
    rest = rest.slice(amount.length);
    const [whole = "", fraction = ""] = amount.replace(/^0+/, "").split(".");
    if (whole.length > MOST_DIGITS || BigInt(whole) > LONGEST) return invalid;
    const unit = /^[^0-9.]*/.exec(rest)?.[0] ?? "";
    if (unit === "") return { error: `time: missing unit in duration ${quoteAscii(text)}` };
    const size = UNITS.get(unit);
    if (size === undefined) return { error: `time: unknown unit ${quoteAscii(unit)} in duration ${quoteAscii(text)}` };
    total += BigInt(whole) * BigInt(size) + readFraction(fraction, size);
    if (total > LONGEST) return invalid;
    rest = rest.slice(unit.length);
  }
  return sign > 0 && total === LONGEST ? invalid : { value: sign * Number(total) };
}

/** The part of a unit that stands behind the point, as far as its digits fit into 64 bits (leadingFraction). */
function readFraction(digits: string, size: number): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    const longer = value * 10n + BigInt(digit);
    if (value > (LONGEST - 1n) / 10n || longer > LONGEST) break;
    value = longer;
    scale *= 10;
  }
  return BigInt(Math.trunc(Number(value) * (size / scale)));
}

/** As Go's time package quotes: all beyond ASCII byte by byte. */
function quoteAscii(text: string): string {
  return `"${utf8Bytes(text).replace(/["\\]/g, "\\$&").replace(/[^ -\u007F]/g, (it) => `\\x${it.charCodeAt(0).toString(16).padStart(2, "0")}`)}"`;
}
