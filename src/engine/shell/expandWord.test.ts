import { describe, expect, test } from "vitest";
import { expandWord } from "./expandWord.ts";
import { LONGEST_VALUE } from "./wordReader.ts";
import type { WordRules } from "./wordRules.ts";
import { NO_VARIABLES } from "./variables.ts";

const variables = new Map([
  ["A", "one"],
  ["EMPTY", ""],
  ["PATH_", "/usr/local/lib"],
  ["TWO", "a b"],
  ["DOTS", "x.y.z"],
  ["1", "first"],
]);

const expand = (word: string, rules: Partial<WordRules> = {}): string => {
  const { text, error } = expandWord(word, variables, { escape: "\\", ...rules });
  return error === undefined ? text : `error: ${error}`;
};

describe("names", () => {
  test.each([
    ["$A", "one"],
    ["${A}", "one"],
    ["x$A-y", "xone-y"],
    ["$Ab", ""],
    ["${A}b", "oneb"],
    ["$1x", "firstx"],
    ["$12", ""],
    ["$", "$"],
    ["$ A", "$ A"],
    ["$-x", "x"],
    ["$$A", "A"],
    ["a$", "a$"],
    ["$é", ""],
    ["$A\u0301", "one\u0301"],
  ])("%j is %j", (word, text) => expect(expand(word)).toBe(text));

  test("those found and those not found are told apart", () => {
    const { matched, unmatched } = expandWord("$A $B ${B:-$EMPTY} $A", variables, { escape: "\\" });
    expect([[...matched], [...unmatched]]).toEqual([["A", "EMPTY"], ["B"]]);
  });
});

describe("modifiers", () => {
  test.each([
    ["${A:-d}", "one"],
    ["${EMPTY:-d}", "d"],
    ["${U:-d}", "d"],
    ["${A-d}", "one"],
    ["${EMPTY-d}", ""],
    ["${U-d}", "d"],
    ["${A:+d}", "d"],
    ["${EMPTY:+d}", ""],
    ["${U:+d}", ""],
    ["${A+d}", "d"],
    ["${EMPTY+d}", "d"],
    ["${U+d}", ""],
    ["${A:?no}", "one"],
    ["${EMPTY?no}", ""],
    ["${U:-${A:+$A$1}}", "onefirst"],
    ["${U:-'a}b'}", "a}b"],
    ['${U:-"}"}', "}"],
    ["${U:-\\}}", "}"],
    ["${U:-}", ""],
  ])("%s is %j", (word, text) => expect(expand(word)).toBe(text));
});

describe("patterns", () => {
  test.each([
    ["${PATH_#*/}", "usr/local/lib"],
    ["${PATH_##*/}", "lib"],
    ["${PATH_%/*}", "/usr/local"],
    ["${PATH_%%/*}", ""],
    ["${PATH_#/usr}", "/local/lib"],
    ["${PATH_#x}", "/usr/local/lib"],
    ["${DOTS%.?}", "x.y"],
    ["${DOTS/./-}", "x-y.z"],
    ["${DOTS//./-}", "x-y-z"],
    ["${DOTS//[.]/-}", "x.y.z"],
    ["${PATH_/\\//-}", "-usr/local/lib"],
    ["${PATH_//\\//-}", "-usr-local-lib"],
    ["${DOTS//?/a}", "aaaaa"],
    ["${DOTS//y*/}", "x."],
    ["${DOTS//./$A}", "xoneyonez"],
    ["${U#x}", ""],
    ["${U//a/b}", ""],
    ["${A/o/}", "ne"],
  ])("%s is %j", (word, text) => expect(expand(word)).toBe(text));
});

describe("quotes and escapes", () => {
  test.each([
    ["'$A'", "$A"],
    ['"$A"', "one"],
    ["a'b'\"c\"", "abc"],
    ["\\$A", "$A"],
    ["\\a\\\\", "a\\"],
    ['"\\$A\\"\\\\"', '$A"\\'],
    ['"\\a"', "\\a"],
    ["'\\'", "\\"],
    ["a\\", "a"],
    ["`$A", "`one"],
  ])("%s is %j", (word, text) => expect(expand(word)).toBe(text));

  test("may be kept", () => {
    expect(expand("'a'\"$A\"\\b", { keepsQuotes: true })).toBe("'a'\"one\"b");
    expect(expand("'a'\\b", { keepsEscapes: true })).toBe("a\\b");
  });

  test("may be ordinary characters", () => expect(expand("it's \"$A\"", { ignoresQuotes: true })).toBe('it\'s "one"'));
  test("the escape may be another", () => expect(expand("`$A \\$A", { escape: "`" })).toBe("$A \\one"));
});

describe("what names no variable may stay as it is written", () => {
  test.each(["$U", "${U}", "${U:-d}", "${U+d}", "${U#a}", "${U//a/b}", "${U/a/b}"])("%s", (word) => {
    const stays = word === "${U//a/b}" ? "${U/a/b}" : word;
    expect(expandWord(word, NO_VARIABLES, { escape: "\\", keepsUnset: true }).text).toBe(stays);
  });
});

describe("words", () => {
  test.each([
    ["a b", ["a", "b"]],
    [" a\t\tb ", ["a", "b"]],
    ["$TWO", ["a", "b"]],
    ["x${TWO}y", ["xa", "by"]],
    ['"$TWO" c', ["a b", "c"]],
    ["'a b'c", ["a bc"]],
    ["a\\ b", ["a b"]],
    ["$EMPTY", []],
    ["''", []],
    ["", []],
    ["a<<b c", ["a<<b", "c"]],
    ["<< b", ["<< b"]],
  ])("%j are %j", (word, words) => expect(expandWord(word, variables, { escape: "\\", splitsWords: true }).words).toEqual(words));
});

describe("is refused", () => {
  test.each([
    ["${", "syntax error: missing '}'"],
    ["${A", "unsupported modifier (\uFFFD) in substitution"],
    ["${}", "syntax error: bad substitution"],
    ["${:-a}", "syntax error: bad substitution"],
    ["${{A}}", "syntax error: bad substitution"],
    ["${A:-b", "syntax error: missing '}'"],
    ["${A:-${B}", "syntax error: missing '}'"],
    ["${A/x}", "syntax error: missing '/' in ${}"],
    ["${A/x/y", "syntax error: missing '}'"],
    ["${A:=b}", "unsupported modifier (:=) in substitution"],
    ["${A=b}", "unsupported modifier (=) in substitution"],
    ["${A:#b}", "unsupported modifier (:#) in substitution"],
    ["${A b}", "unsupported modifier ( ) in substitution"],
    ["${U:?}", "U: is not allowed to be unset"],
    ["${EMPTY:?}", "EMPTY: is not allowed to be empty"],
    ["${U?gone}", "U: gone"],
    ["${A#\\a}", "invalid pattern (\\a) in substitution: invalid escape '\\a'"],
    ["'a", "unexpected end of statement while looking for matching single-quote"],
    ['"a', "unexpected end of statement while looking for matching double-quote"],
  ])("%s", (word, message) => {
    const shown = word.replace(/["\\]/g, "\\$&");
    expect(expand(word)).toBe(`error: failed to process "${shown}": ${message}`);
  });

  test("what is nested too deeply to be meant", () => {
    const nested = (depth: number): string => `${"${U:-".repeat(depth)}x${"}".repeat(depth)}`;
    expect(expand(nested(400))).toBe("x");
    expect(expand(nested(5_000))).toMatch(/: substitutions nested deeper than 500$/);
  });
});

describe("BuildKit 0.8", () => {
  const old: Partial<WordRules> = { grammar: "buildkit-0.8" };

  test.each([
    ["${U:-d}", "d"],
    ["${U:+d}", ""],
    ["${A:?no}", "one"],
    ["${A}", "one"],
  ])("knows %s: %j", (word, text) => expect(expand(word, old)).toBe(text));

  test.each([
    ["${A-d}", "missing ':' in substitution"],
    ["${A#o}", "missing ':' in substitution"],
    ["${A:=d}", "unsupported modifier (=) in substitution"],
    ["${U?gone}", "U: gone"],
  ])("refuses %s", (word, message) => expect(expand(word, old)).toBe(`error: failed to process "${word}": ${message}`));
});

test("a word within a word empties the outer one's beginning, but not in BuildKit 0.8", () => {
  const words = (grammar: WordRules["grammar"]): readonly string[] => expandWord("a=${U:-b}c d", variables, { escape: "\\", splitsWords: true, ...(grammar && { grammar }) }).words;
  expect(words("current")).toEqual(["bc", "d"]);
  expect(words("buildkit-0.8")).toEqual(["a=bc", "d"]);
});

describe("a value", () => {
  const long = new Map([["V", "x".repeat(LONGEST_VALUE)]]);
  const grow = (word: string, rules: Partial<WordRules> = {}): readonly [length: number, isCut: boolean] => {
    const { text, isCut } = expandWord(word, long, { escape: "\\", ...rules });
    return [text.length, isCut];
  };

  test("is cut at a megabyte, and says so", () => {
    expect(grow("$V")).toEqual([LONGEST_VALUE, false]);
    expect(grow("${U:-$V}")).toEqual([LONGEST_VALUE, false]);
    expect(grow("$V$V")).toEqual([LONGEST_VALUE, true]);
  });

  test.each(['"$V$V"', `"${"$V".repeat(2_000)}"`, "$V".repeat(2_000), `\${U:-${"$V".repeat(2_000)}}`, "${V//x/$V}", "${V/x/$V}", "${V//*/\\$0\\$0}"])("cannot fill the memory by %.12s", (word) => {
    expect(grow(word)).toEqual([LONGEST_VALUE, true]);
  });

  test("cut is still split into words", () => {
    const { words } = expandWord('$V "$V$V" a', long, { escape: "\\", splitsWords: true });
    expect(words.map((it) => it.length)).toEqual([LONGEST_VALUE, 6, 1]);
  });

  test("makes use of what all words of a build may grow by, and is cut short when that is used up", () => {
    const allowance = { left: 2 * LONGEST_VALUE };
    const lengths = Array.from({ length: 4 }, () => grow("$V", { allowance }));
    expect(lengths).toEqual([...Array<unknown>(3).fill([LONGEST_VALUE, false]), [4098, true]]);
    expect(grow("no variable at all", { allowance })).toEqual([18, false]);
  });
});
