import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import { findMatches, matchBeginning, readPattern, reversePatternSource } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";

function patternOf(source: string): Pattern {
  const pattern = readPattern(source);
  if (typeof pattern === "string") throw new Error(pattern);
  return pattern;
}

const beginning = (source: string, value: string, wanted: "shortest" | "longest"): number => matchBeginning(patternOf(source), [...value], wanted);
const matches = (source: string, value: string): readonly string[] => findMatches(patternOf(source), [...value], "all").map(([from, to]) => `${from}-${to}`);

describe("the beginning that a pattern matches", () => {
  test.each([
    ["a*b", "abab", 2, 4],
    ["*", "abc", 0, 3],
    ["?", "abc", 1, 1],
    ["b", "abc", -1, -1],
    ["", "abc", 0, 0],
    ["*", "a\nb", 0, 1],
    ["a?b", "a\nb", -1, -1],
    ["\\*", "*a", 1, 1],
    ["\\?\\\\", "?\\", 2, 2],
    ["构?", "构建", 2, 2],
    ["𝔸", "𝔸b", 1, 1],
  ])("%j of %j: shortest %d, longest %d", (source, value, shortest, longest) => {
    expect([beginning(source, value, "shortest"), beginning(source, value, "longest")]).toEqual([shortest, longest]);
  });
});

describe("all places that a pattern matches", () => {
  test.each([
    ["a", "banana", ["1-2", "3-4", "5-6"]],
    ["a*a", "banana", ["1-6"]],
    ["aa", "aaaaa", ["0-2", "2-4"]],
    ["*", "ab", ["0-2"]],
    ["*", "ab\ncd", ["0-2", "3-5"]],
    ["b*", "ab\ncb", ["1-2", "4-5"]],
    ["", "ab", ["0-0", "1-1", "2-2"]],
    ["a*x", "aaaa", []],
    ["x?", "axbx", ["1-3"]],
  ])("%j in %j: %j", (source, value, places) => expect(matches(source, value)).toEqual(places));

  test("only the first, where one is wanted", () => expect(findMatches(patternOf("a"), "banana".split(""), "first")).toEqual([[1, 2]]));
});

describe("an escape", () => {
  test.each([
    ["\\*\\?\\\\", "*?\\".split("").map((text) => ({ kind: "literal", text }))],
    ["\\/\\}", "/}".split("").map((text) => ({ kind: "literal", text }))],
  ])("%s takes its character as it is", (source, tokens) => expect(readPattern(source)).toEqual(tokens));

  test.each([
    ["\\a", "invalid escape '\\a'"],
    ["a\\", "invalid escape '\\\uFFFD'"],
  ])("%s is refused", (source, message) => expect(readPattern(source)).toBe(message));

  test("stays in front of what it escapes when the pattern is turned round", () => {
    expect(reversePatternSource("a\\*b")).toBe("b\\*a");
    expect(reversePatternSource("ab\\")).toBe("\\ba");
    expect(reversePatternSource("𝔸*")).toBe("*𝔸");
  });
});

describe(`for any pattern and value (seed ${propertySeed})`, () => {
  const sources = fc.array(fc.constantFrom("a", "b", "*", "?", "\n"), { maxLength: 6 }).map((it) => it.join(""));
  const values = fc.array(fc.constantFrom("a", "b", "a", "\n"), { maxLength: 9 }).map((it) => it.join(""));
  const expressionOf = (source: string, star: "*" | "*?"): string => source.replace(/[*]+/g, "*").replace(/[*?]/g, (it) => (it === "*" ? `[^\\n]${star}` : "[^\\n]"));

  test("the beginnings are those of an equal regular expression", () => {
    holdsFor(fc.tuple(sources, values), ([source, value]) => {
      const length = (star: "*" | "*?"): number => new RegExp(`^${expressionOf(source, star)}`).exec(value)?.[0].length ?? -1;
      expect([beginning(source, value, "shortest"), beginning(source, value, "longest")]).toEqual([length("*?"), length("*")]);
    });
  });

  test("the places are those of an equal regular expression, but for empty ones right behind another", () => {
    holdsFor(fc.tuple(sources, values), ([source, value]) => {
      const found: string[] = [];
      let done = -1;
      for (const match of value.matchAll(new RegExp(expressionOf(source, "*"), "g"))) {
        const end = match.index + match[0].length;
        if (match[0] !== "" || match.index !== done) found.push(`${match.index}-${end}`);
        done = end;
      }
      expect(matches(source, value)).toEqual(found);
    });
  });
});

test("a pattern with a star looks at each line of a long value once", () => {
  const value = [..."a".repeat(200_000)];
  expect(findMatches(patternOf("a*b"), value, "all")).toEqual([]);
  expect(findMatches(patternOf("*a*"), value, "all")).toEqual([[0, 200_000]]);
});
