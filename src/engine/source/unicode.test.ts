import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import { isSpace, skipSpace, skipSpaceBack, trimSpace, utf8Bytes, utf8Length } from "./unicode.ts";

describe("white space as Go counts it", () => {
  test.each("\t\n\v\f\r \u0085\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000".split(""))("%j is some", (character) => {
    expect(isSpace(character.charCodeAt(0))).toBe(true);
  });

  test.each("\0\x08\x0e\x1c\x1fa\u0084\u180e\u200b\u2060\ufeff".split(""))("%j is none", (character) => {
    expect(isSpace(character.charCodeAt(0))).toBe(false);
  });

  test("goes at both ends", () => {
    expect(trimSpace("\u0085 \ta b\u3000\n")).toBe("a b");
    expect(trimSpace("\ufeffa")).toBe("\ufeffa");
    expect(trimSpace(" \t ")).toBe("");
  });

  test("is skipped no farther than asked", () => {
    expect(skipSpace("  a", 0, 3)).toBe(2);
    expect(skipSpace("    ", 1, 3)).toBe(3);
    expect(skipSpaceBack("a  ", 0, 3)).toBe(1);
    expect(skipSpaceBack("    ", 2, 4)).toBe(2);
  });
});

describe("bytes of UTF-8", () => {
  test.each([
    ["", 0],
    ["abc", 3],
    ["é", 2],
    ["构", 3],
    ["\u{1f40b}", 4],
    ["\ud800", 3],
    ["\udc00", 3],
    ["\ud800\ud800", 6],
  ])("%j has %d", (text, count) => expect(utf8Length(text)).toBe(count));

  test("can be counted in a part of a text", () => expect(utf8Length("aé构b", 1, 3)).toBe(5));

  test(`are those that the platform writes (seed ${propertySeed})`, () => {
    const texts = fc.array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0xd83d, 0xdc0b, 0x41))).map((units) => String.fromCharCode(...units));
    holdsFor(texts, (text) => {
      const bytes = [...new TextEncoder().encode(text)];
      expect(utf8Length(text)).toBe(bytes.length);
      expect(utf8Bytes(text).split("").map((it) => it.charCodeAt(0))).toEqual(bytes);
    });
  });
});
