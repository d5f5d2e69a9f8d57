import { quote } from "./quote.ts";

/** A number, or the message Go's strconv gives instead. */
export type GoNumber = { readonly value: number } | { readonly error: string };

/** strconv.ParseInt and ParseUint for a base of 8 or 10 and a size of at most 32 bits; `signed` takes a sign. */
export function parseGoInteger(text: string, options: { readonly base: 8 | 10; readonly bits: 16 | 32; readonly signed: boolean }): GoNumber {
  const { base, bits, signed } = options;
  const name = signed ? "ParseInt" : "ParseUint";
  const digits = signed ? text.replace(/^[+-]/, "") : text;
  // Digits are counted as they come, so that too large a number is told of before a letter behind it.
  const leading = (base === 8 ? /^[0-7]*/ : /^[0-9]*/).exec(digits)?.[0] ?? "";
  const size = leading.replace(/^0+(?=.)/, "").length > 16 ? Infinity : parseInt(leading, base);
  if (leading === "" || (leading !== digits && size < 2 ** bits)) return { error: `strconv.${name}: parsing ${quote(text)}: invalid syntax` };
  const isNegative = text.startsWith("-");
  const limit = signed ? 2 ** (bits - 1) : 2 ** bits;
  if (size > (isNegative ? limit : limit - 1)) return { error: `strconv.${name}: parsing ${quote(text)}: value out of range` };
  return { value: isNegative ? -size : size };
}

/** strconv.Atoi for a 64-bit integer: undefined where it is none. Values past 2^53 lose digits, which no caller minds. */
export function parseGoInt(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.startsWith("+") ? text.slice(1) : text);
  return value > 9223372036854775807n || value < -9223372036854775808n ? undefined : Number(value);
}

/** strconv.ParseBool: undefined where it is none. */
export function parseGoBool(text: string): boolean | undefined {
  if (["1", "t", "T", "TRUE", "true", "True"].includes(text)) return true;
  if (["0", "f", "F", "FALSE", "false", "False"].includes(text)) return false;
  return undefined;
}
