import fc from "fast-check";
import { expect, test } from "vitest";
import { findInvalidUtf8 } from "./findInvalidUtf8.ts";

test.each([
  ["a lone continuation", [0x61, 0x80], 1],
  ["an overlong slash", [0xc0, 0xaf], 0],
  ["an overlong three bytes", [0xe0, 0x80, 0xaf], 0],
  ["a surrogate", [0x61, 0xed, 0xa0, 0x80], 1],
  ["past U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 0],
  ["a cut sequence", [0x61, 0x62, 0xf0, 0x9f, 0x98], 2],
  ["a character of four bytes", [0xf0, 0x9f, 0x98, 0x80], -1],
])("%s", (_, bytes, offset) => {
  expect(findInvalidUtf8(Uint8Array.from(bytes))).toBe(offset);
});

test("finds a place exactly where the platform's decoder refuses", () => {
  const interesting = fc.constantFrom(0x0a, 0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff);
  fc.assert(
    fc.property(fc.array(interesting, { maxLength: 12 }), (values) => {
      const bytes = Uint8Array.from(values);
      const at = findInvalidUtf8(bytes);
      const strict = (part: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(part);
      if (at < 0) expect(() => strict(bytes)).not.toThrow();
      else expect(() => strict(bytes)).toThrow();
      if (at > 0) expect(() => strict(bytes.slice(0, at))).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
