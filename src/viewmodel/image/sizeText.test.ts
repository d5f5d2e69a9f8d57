import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsFor } from "../../testing/holdsFor.ts";
import { parseSize, sizeText } from "./sizeText.ts";

test.each([
  ["1.2GB", 1_200_000_000],
  ["30 MB", 30_000_000],
  ["512", 512],
  ["5.6m", 5_600_000],
  ["1 KiB", 1024],
  [" 0B ", 0],
  [".5kB", 500],
])("%s is %i bytes", (text, bytes) => expect(parseSize(text)).toBe(bytes));

test.each(["", "GB", "-1MB", "1.2GX", "1,2GB", "1e9", "NaN", "1 2MB", "9999999TB", "__proto__", "1".repeat(41)])("%j is no size", (text) => expect(parseSize(text)).toBeNull());

test.each([
  [0, "0 B"],
  [999, "999 B"],
  [999_600, "1 MB"],
  [5_610_000, "5.61 MB"],
  [17_601_600, "17.6 MB"],
  [1_140_000_000, "1.14 GB"],
  [1e15, "1 PB"],
])("%i bytes are %s", (bytes, text) => expect(sizeText(bytes)).toBe(text));

test("a size as it is told reads as nearly the same size", () =>
  holdsFor(fc.nat({ max: 2 ** 40 }), (bytes) => {
    expect(Math.abs((parseSize(sizeText(bytes)) ?? -1) - bytes)).toBeLessThanOrEqual(bytes * 0.006);
  }));
