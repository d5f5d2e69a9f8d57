import { describe, expect, test } from "vitest";
import { parseGoBool, parseGoInt, parseGoInteger } from "./goNumbers.ts";

describe("integers of a given size", () => {
  const unsigned16 = { base: 10, bits: 16, signed: false } as const;
  const signed32 = { base: 10, bits: 32, signed: true } as const;
  const octal32 = { base: 8, bits: 32, signed: false } as const;

  test.each([
    ["0", unsigned16, 0],
    ["65535", unsigned16, 65_535],
    ["00000000000000000080", unsigned16, 80],
    ["-2147483648", signed32, -2_147_483_648],
    ["+2147483647", signed32, 2_147_483_647],
    ["0755", octal32, 0o755],
  ])("%s", (text, form, value) => expect(parseGoInteger(text, form)).toEqual({ value }));

  test.each([
    ["65536", unsigned16, 'strconv.ParseUint: parsing "65536": value out of range'],
    ["99999999999999999999", unsigned16, 'strconv.ParseUint: parsing "99999999999999999999": value out of range'],
    ["-1", unsigned16, 'strconv.ParseUint: parsing "-1": invalid syntax'],
    ["+1", unsigned16, 'strconv.ParseUint: parsing "+1": invalid syntax'],
    ["", unsigned16, 'strconv.ParseUint: parsing "": invalid syntax'],
    ["1_0", unsigned16, 'strconv.ParseUint: parsing "1_0": invalid syntax'],
    ["2147483648", signed32, 'strconv.ParseInt: parsing "2147483648": value out of range'],
    ["-2147483649", signed32, 'strconv.ParseInt: parsing "-2147483649": value out of range'],
    ["4294967296x", signed32, 'strconv.ParseInt: parsing "4294967296x": value out of range'],
    ["4294967295x", signed32, 'strconv.ParseInt: parsing "4294967295x": invalid syntax'],
    ["--1", signed32, 'strconv.ParseInt: parsing "--1": invalid syntax'],
    ["8", octal32, 'strconv.ParseUint: parsing "8": invalid syntax'],
  ])("%s is refused", (text, form, error) => expect(parseGoInteger(text, form)).toEqual({ error }));
});

test.each([
  ["42", 42],
  ["+42", 42],
  ["-42", -42],
  ["007", 7],
  ["9223372036854775808", undefined],
  ["-9223372036854775809", undefined],
  ["", undefined],
  ["4.0", undefined],
  [" 4", undefined],
  ["0x1", undefined],
])("Atoi of %j is %s", (text, value) => expect(parseGoInt(text)).toBe(value));

test.each([
  ...["1", "t", "T", "TRUE", "true", "True"].map((it) => [it, true] as const),
  ...["0", "f", "F", "FALSE", "false", "False"].map((it) => [it, false] as const),
  ...["", "yes", "tRUE", "01", " true"].map((it) => [it, undefined] as const),
])("ParseBool of %j is %s", (text, value) => expect(parseGoBool(text)).toBe(value));
