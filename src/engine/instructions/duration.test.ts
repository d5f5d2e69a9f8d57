import { expect, test } from "vitest";
import { parseDuration } from "./duration.ts";

test.each([
  ["1m30.5s", 90_500_000_000],
  ["-1.5ms", -1_500_000],
  ["0.29s", 290_000_000],
  ["000000000000000000000000000001s", 1e9],
  [".5us.5us", 1000],
  ["0", 0],
  ["2562047h47m16.854775807s", 9_223_372_036_854_775_807],
  ["-9223372036854775808ns", -9_223_372_036_854_775_808],
  ["0.99999999999999999999s", 1e9],
])("%s", (text, value) => expect(parseDuration(text)).toEqual({ value }));

test.each([
  ["9223372036854775808ns", 'time: invalid duration "9223372036854775808ns"'],
  ["9223372036854775809", 'time: invalid duration "9223372036854775809"'],
  ["9223372036854775809x", 'time: invalid duration "9223372036854775809x"'],
  ["9223372036854775808x", 'time: unknown unit "x" in duration "9223372036854775808x"'],
  ["2562048h", 'time: invalid duration "2562048h"'],
  ["-", 'time: invalid duration "-"'],
  [".s", 'time: invalid duration ".s"'],
  ["1", 'time: missing unit in duration "1"'],
  ["1µx", 'time: unknown unit "\\xc2\\xb5x" in duration "1\\xc2\\xb5x"'],
  ['1"', 'time: unknown unit "\\"" in duration "1\\""'],
  ["\u0001", 'time: invalid duration "\\x01"'],
])("%j is refused", (text, error) => expect(parseDuration(text)).toEqual({ error }));
