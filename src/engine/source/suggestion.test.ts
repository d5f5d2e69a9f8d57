import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import { editDistance, suggest, suggestInAnyCase, withSuggestion } from "./suggestion.ts";

describe("the nearest option", () => {
  test.each([
    ["buidl", ["base", "build"], "build"],
    ["bild", ["base", "build"], "build"],
    ["bu", ["base", "build"], undefined],
    ["builder", ["build"], "build"],
    ["builders", ["build"], undefined],
    ["", ["ab", "abc"], "ab"],
  ])("of %j among %j is %j", (word, options, nearest) => expect(suggest(word, options)).toBe(nearest));

  test("is none where the word is itself an option, wherever that stands", () => expect(suggest("base", ["bass", "base"])).toBeUndefined());
  test("is the one named first where two are as near", () => expect(suggest("cat", ["bat", "rat"])).toBe("bat"));
  test("is the nearer one, though another comes first", () => expect(suggest("alpine", ["alpi", "alpin"])).toBe("alpin"));
  test("counts letters, not their bytes or halves", () => expect(suggest("构建𝔸", ["构建"])).toBe("构建"));
});

describe("in any case", () => {
  test.each([
    ["rnu", "run"],
    ["RNU", "RUN"],
    ["Rnu", "run"],
    ["R\u0130N", "RUN"],
  ])("%s means %s", (word, nearest) => expect(suggestInAnyCase(word, ["Run", "COPY"])).toBe(nearest));

  test("the word itself in another case is no misspelling", () => expect(suggestInAnyCase("rUN", ["RUN"])).toBeUndefined());
});

test("a message carries its suggestion behind it, if there is one", () => {
  expect(withSuggestion("unknown flag: --form", "from")).toBe("unknown flag: --form (did you mean from?)");
  expect(withSuggestion("unknown flag: --form", undefined)).toBe("unknown flag: --form");
  expect(withSuggestion("unknown flag: --form", "")).toBe("unknown flag: --form");
});

describe(`edit distance (seed ${propertySeed})`, () => {
  const letters = fc.array(fc.constantFrom("a", "b", "𝔸"), { maxLength: 7 }).map((it) => it.join(""));

  test("is the whole table's, up to the limit", () => {
    holdsFor(fc.tuple(letters, letters, fc.nat(4)), ([left, right, most]) => {
      expect(editDistance(left, right, most)).toBe(Math.min(distanceByTable([...left], [...right]), most + 1));
    });
  });

  test("of long words takes no table", () => {
    const long = "b".repeat(100_000);
    expect(editDistance(`a${long}`, `c${long}`, 2)).toBe(1);
    expect(editDistance(`aaa${long}`, `ccc${long}`, 2)).toBe(3);
  });
});

/** Levenshtein's definition, as it stands. */
function distanceByTable(left: readonly string[], right: readonly string[]): number {
  const table = left.concat("").map((_, row) => right.concat("").map((__, column) => (row === 0 ? column : row)));
  for (const [row, character] of left.entries()) {
    for (const [column, other] of right.entries()) {
      const at = (rows: number, columns: number): number => table[rows]?.[columns] ?? Infinity;
      (table[row + 1] ?? [])[column + 1] = Math.min(at(row, column) + (character === other ? 0 : 1), at(row, column + 1) + 1, at(row + 1, column) + 1);
    }
  }
  return table[left.length]?.[right.length] ?? Infinity;
}
