import { expect, test } from "vitest";
import { quote } from "./quote.ts";

// The answers are those of Go's strconv.Quote.
test.each([
  ["", '""'],
  ["plain text", '"plain text"'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ["\x07\b\f\n\r\t\v", '"\\a\\b\\f\\n\\r\\t\\v"'],
  ["\0\x1b\x7f", '"\\x00\\x1b\\x7f"'],
  ["'`$", "\"'`$\""],
  ["构建é", '"构建é"'],
  ["\u0085\u00a0\u200b\u2028\ufeff", '"\\u0085\\u00a0\\u200b\\u2028\\ufeff"'],
  ["\u{1f40b}", '"\u{1f40b}"'],
  ["\u{e0001}", '"\\U000e0001"'],
])("%j is quoted as %s", (text, quoted) => expect(quote(text)).toBe(quoted));
