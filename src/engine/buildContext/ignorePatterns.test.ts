import { describe, expect, test } from "vitest";
import { ignoresEverything, isIgnored, parseIgnoreFile } from "./ignorePatterns.ts";
import type { IgnorePatterns } from "./ignorePatterns.ts";

function ignoreOf(text: string): IgnorePatterns {
  const parsed = parseIgnoreFile(text);
  if ("error" in parsed) throw new Error(parsed.error);
  return parsed.ignore;
}

/** Of the paths those that the file leaves out. */
const ignored = (text: string, paths: string): string => paths.split(" ").filter((it) => isIgnored(ignoreOf(text), it)).join(" ");

describe("a pattern", () => {
  test.each([
    // Plain names stand at the root, and take what is below with them.
    ["a", "a a/b b/a ab", "a a/b"],
    ["a/b", "a a/b a/b/c x/a/b", "a/b a/b/c"],
    ["/a/", "a a/b b/a", "a a/b"],
    ["./a//b/../c", "a/c c", "a/c"],
    // One star and the question mark stay within a name.
    ["*", "a a/b .a", "a a/b .a"],
    ["*.md", "a.md b/a.md .md a.mdx", "a.md .md"],
    ["*/*.md", "a.md b/a.md c/b/a.md", "b/a.md"],
    ["a?c", "abc ac a/c abcd a构c", "abc a构c"],
    // Two stars go through folders, no folder with them.
    ["**", "a a/b", "a a/b"],
    ["**/a", "a b/a c/b/a ba", "a b/a c/b/a"],
    ["**/*.md", "a.md b/a.md a.mdx", "a.md b/a.md"],
    ["a/**", "a a/b a/b/c ab", "a/b a/b/c"],
    ["a/**/b", "a/b a/x/b a/x/y/b ab", "a/b a/x/b a/x/y/b"],
    ["a/**b", "a/b a/x/b a/xb", "a/b a/x/b"],
    ["**/a/**", "a/b x/a/b a", "a/b x/a/b"],
    // Beside other text two stars are read by where they stand.
    ["**foo", "foo barfoo x/barfoo foox", "foo barfoo x/barfoo"],
    ["foo**", "foo foobar foo/x xfoo", "foo foobar foo/x"],
    ["**f?o", "foo x/foo barfoo", "foo x/foo"],
    // Sets, ranges, and what is no part of them.
    ["[ab]c", "ac bc cc abc", "ac bc"],
    ["[a-c]", "a b d -", "a b"],
    ["[^a]c", "ac bc x/c", "bc"],
    ["x[^a]c", "xac xbc x/c", "xbc x/c"],
    ["[\\]a]", "] a b", "] a"],
    ["[.+]", ". + a", ". +"],
    ["a]", "a] a", "a]"],
    // Escapes, and characters that mean something to expressions alone.
    ["\\*", "* a", "*"],
    ["a\\?", "a? ab", "a?"],
    ["a.b", "a.b axb", "a.b"],
    ["a.b*", "a.bc axbc", "a.bc"],
    ["(a|b)+$", "(a|b)+$ a", "(a|b)+$"],
    ["{a}*", "{a} {a}b a", "{a} {a}b"],
    ["\\d*", "1 12 d", "1 12"],
    // An anchor where an expression is made of it.
    ["^a", "^a a", "^a"],
    ["^a*", "^a ab", "ab"],
    ["b^a*", "b^a ba", ""],
    // Case counts, and so does what is not ASCII.
    ["README", "README readme", "README"],
    ["构*", "构建 建", "构建"],
    ["..", "../a .. a", "../a .."],
    // These have their meaning in an expression where a wildcard makes one of the pattern.
    ["a|b*", "a ax xb c", "a ax xb"],
    ["a|b", "a b a|b", "a|b"],
    ["x{2}?", "xxy x{2}y", "xxy"],
    // An absolute source is not the relative one, but everything leaves it out.
    ["a", "/a /a/b", ""],
    ["*", "/a /a/b", "/a /a/b"],
    ["/", "/a a", "/a"],
  ])("%s: of %s leaves out %j", (pattern, paths, expected) => expect(ignored(pattern, paths)).toBe(expected));
});

describe("a file", () => {
  test.each([
    ["# a\n  \n\na\r\n", "a #", "a"],
    [" #a", "#a a", "#a"],
    ["  a  ", "a", "a"],
    ["\uFEFFa", "a", "a"],
    ["a\n!a/b", "a a/b a/c", "a a/c"],
    ["a\n! a/b \na/b/c", "a/b a/b/c a/b/d", "a/b/c"],
    ["!a\na", "a", "a"],
    ["a\n/!a", "a", ""],
    ["/ a", "a", "a"],
    ["*\n!**/*.go", "a.go b/a.go a.c", "a.c"],
  ])("%j: of %s leaves out %j", (text, paths, expected) => expect(ignored(text, paths)).toBe(expected));

  test("knows whether it has exceptions", () => {
    expect(ignoreOf("a\nb").hasExceptions).toBe(false);
    expect(ignoreOf("a\n!b").hasExceptions).toBe(true);
  });

  test.each([
    ["*", true],
    ["**", true],
    ["a\n**/*", true],
    ["/*", true],
    ["!*", false],
    ["*.*", false],
    ["", false],
  ])("%j leaves out everything: %s", (text, expected) => expect(ignoresEverything(ignoreOf(text))).toBe(expected));
});

describe("is refused", () => {
  test.each(["[", "[]", "[a", "[a-", "[a-]", "[-a]", "[]a]", "[^]a]", "a\\", "[\\", "x[a-"])("the pattern %s", (pattern) => {
    expect(parseIgnoreFile(`a\n${pattern}\nb`)).toEqual({ error: "syntax error in pattern", line: 2 });
  });

  test.each([
    ["!", 1],
    [" ! ", 1],
    ["/!", 1],
    ["!/", 1],
    ["a\n!", 2],
  ])("the exception of nothing %j", (text, line) => {
    expect(parseIgnoreFile(text)).toEqual({ error: 'illegal exclusion pattern: "!"', line });
  });

  test("a line longer than Docker's reader takes, with the newline behind it", () => {
    const message = "bufio.Scanner: token too long";
    expect(parseIgnoreFile(`a\n${"a".repeat(65_535)}\n`)).toHaveProperty("ignore");
    expect(parseIgnoreFile(`a\n${"a".repeat(65_536)}`)).toEqual({ error: `failed parsing .dockerignore: ${message}`, line: 2 });
    expect(parseIgnoreFile("构".repeat(21_846))).toEqual({ error: `failed parsing .dockerignore: ${message}`, line: 1 });
    expect(parseIgnoreFile("a".repeat(65_536), "docker-20")).toEqual({ error: `Error reading .dockerignore: ${message}`, line: 1 });
  });
});

test("a pattern whose expression is none fits nothing", () => {
  const { patterns } = ignoreOf("\\y*\n[z-a]\n[[:letter:]]*\n\\p*");
  expect(patterns.map((it) => it.matcher.kind)).toEqual(["broken", "broken", "broken", "broken"]);
  expect(ignored("\\y*", "y yy \\y")).toBe("");
});

describe("what Docker hands on to its expressions as it stands", () => {
  test.each([
    ["\\d*", "1 12 d", "1 12"],
    ["a\\D", "ab a1", "ab"],
    ["\\x41?", "Ab ab", "Ab"],
    ["\\101?", "Ab ab", "Ab"],
    ["[\\d]", "1 d", "1"],
    ["[[:digit:]]", "1] d] 1", "1"],
    ["[[:^digit:]]", "1 d", "d"],
    ["\\pLx*", "ax äx 1x", "ax äx"],
    ["\\PLx*", "ax 1x", "1x"],
    ["a\\b?", "ab a.", "a."],
    ["\\Qab*", "ab ab[^/]*$", "ab[^/]*$"],
  ])("%s: of %s leaves out %j", (pattern, paths, expected) => expect(ignored(pattern, paths)).toBe(expected));
});

describe("an exception's path", () => {
  test("is cleaned together with its mark", () => {
    expect(ignoreOf("!../..").patterns).toMatchObject([{ text: ".", isException: false }]);
    expect(ignoreOf("!../x").patterns).toMatchObject([{ text: "../x", isException: true }]);
    expect(ignoreOf("!!a").patterns).toMatchObject([{ text: "!a", isException: true }]);
  });
});

describe("Docker 20.10", () => {
  const ignoredThen = (text: string, paths: string): string => {
    const parsed = parseIgnoreFile(text, "docker-20");
    if ("error" in parsed) throw new Error(parsed.error);
    return paths.split(" ").filter((it) => isIgnored(parsed.ignore, it)).join(" ");
  };

  test.each([
    ["o+o", "oo ooo o+o", "oo ooo"],
    ["a(b)", "ab a(b)", "ab"],
    ["a|b", "a ax xb b c", "a ax xb b"],
    ["a{2}", "aa a{2}", "aa"],
    ["a{x}", "a{x}", "a{x}"],
    ["**foo", "foo a/foo barfoo a/barfoo", "foo a/foo"],
    ["foo**", "foo foobar foo/x", "foo foobar foo/x"],
  ])("reads %s as an expression: of %s it leaves out %j", (pattern, paths, expected) => expect(ignoredThen(pattern, paths)).toBe(expected));

  test.each(["o++o", "a(b", "a)b", "a|+b", "a{2}{3}", "a{1001}"])("cannot use %s", (pattern) => {
    expect(parseIgnoreFile(pattern, "docker-20")).toMatchObject({ ignore: { patterns: [{ matcher: { kind: "broken" } }] } });
  });
});

test("many stars take no longer than few", () => {
  const path = `${"a".repeat(2_000)}c`;
  expect(ignored(`${"*a".repeat(100)}b\n${"**/a".repeat(100)}b\n[^b]*${"*a".repeat(50)}b`, path)).toBe("");
  expect(ignored("*a".repeat(100) + "c", path)).toBe(path);
});
