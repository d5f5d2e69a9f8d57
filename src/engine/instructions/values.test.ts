import { describe, expect, test } from "vitest";
import { parseByteSize } from "./byteSize.ts";
import { splitCsv } from "./csv.ts";
import { findDescription } from "./description.ts";
import { parseDuration } from "./duration.ts";

describe("comma-separated fields", () => {
  test.each([
    ["a", ["a"]],
    ["a,b=c", ["a", "b=c"]],
    ["a,,b,", ["a", "", "b", ""]],
    ['"a,b",c', ["a,b", "c"]],
    ['"a""b"', ['a"b']],
    ['""', [""]],
    ["a\r\n", ["a"]],
  ])("%j", (text, fields) => expect(splitCsv(text)).toEqual({ fields }));

  test.each([
    ["", "EOF"],
    ['a"b', 'parse error on line 1, column 2: bare " in non-quoted-field'],
    ['x,a"', 'parse error on line 1, column 4: bare " in non-quoted-field'],
    ['é"', 'parse error on line 1, column 3: bare " in non-quoted-field'],
    ['"a', 'parse error on line 1, column 2: extraneous or missing " in quoted-field'],
    ['"a"b', 'parse error on line 1, column 3: extraneous or missing " in quoted-field'],
  ])("%j is refused", (text, error) => expect(splitCsv(text)).toHaveProperty("error", error));

  test("older releases told of a missing quote at the end", () =>
    expect(splitCsv('x,"éa', "at end")).toHaveProperty("error", 'parse error on line 1, column 7: extraneous or missing " in quoted-field'));
});

describe("a size in bytes", () => {
  test.each([
    ["64", 64],
    ["64b", 64],
    ["1k", 1024],
    ["1KB", 1024],
    ["1kib", 1024],
    ["1.5m", 1_572_864],
    ["2 GiB", 2 * 1024 ** 3],
    ["1e3", 1000],
    [".5k", 512],
  ])("%s is %d", (text, size) => expect(parseByteSize(text)).toBe(size));

  test.each(["", "x", "-1", "1x", "1 2", "1kk", "k"])("%j is none", (text) => expect(parseByteSize(text)).toBeUndefined());
});

describe("a duration in nanoseconds", () => {
  test.each([
    ["0", 0],
    ["1ns", 1],
    ["1us1µs1μs", 3_000],
    ["1h2m3s", 3_723e9],
    ["-1.5s", -1.5e9],
    ["+.5s", 5e8],
    ["1.s", 1e9],
  ])("%s", (text, value) => expect(parseDuration(text)).toEqual({ value }));

  test.each([
    ["", 'time: invalid duration ""'],
    ["s", 'time: invalid duration "s"'],
    [".s", 'time: invalid duration ".s"'],
    ["1", 'time: missing unit in duration "1"'],
    ["1s2", 'time: missing unit in duration "1s2"'],
    ["1d", 'time: unknown unit "d" in duration "1d"'],
    ['"', 'time: invalid duration "\\\""'],
    ["3µ", 'time: unknown unit "\\xc2\\xb5" in duration "3\\xc2\\xb5"'],
    ["9999999h", 'time: invalid duration "9999999h"'],
  ])("%j is refused", (text, error) => expect(parseDuration(text)).toEqual({ error }));
});

test("a description begins with the name and a blank", () => {
  expect(findDescription(["AB c", "A the text", "A another"], "A")).toBe("the text");
  expect(findDescription(["A"], "A")).toBe("");
  expect(findDescription([" x"], "")).toBe("");
});
