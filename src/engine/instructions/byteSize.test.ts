import { expect, test } from "vitest";
import { parseByteSize } from "./byteSize.ts";

test.each([
  ["0", 0],
  ["10", 10],
  ["10b", 10],
  ["2k", 2048],
  ["1.5 KiB", 1536],
  ["3MB", 3 << 20],
  ["1e3", 1000],
  ["", undefined],
  ["k", undefined],
  ["-1", undefined],
  ["1x", undefined],
  ["1bb", undefined],
  ["1kibb", undefined],
  ["1  k", undefined],
])("%j is %s bytes", (text, bytes) => expect(parseByteSize(text)).toBe(bytes));
