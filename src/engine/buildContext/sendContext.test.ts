import { describe, expect, test } from "vitest";
import { growContext, pathsOf } from "./contextTree.ts";
import { parseIgnoreFile } from "./ignorePatterns.ts";
import type { IgnoreDialect } from "./ignorePattern.ts";
import { sendContext } from "./sendContext.ts";
import type { ContextSender } from "./sendContext.ts";

function sent(paths: string, ignore: string, sender: ContextSender, dialect: IgnoreDialect = "current"): string {
  const parsed = parseIgnoreFile(ignore, dialect);
  if ("error" in parsed) throw new Error(parsed.error);
  return [...pathsOf(sendContext(growContext(paths.split(" ")), parsed.ignore, sender))].sort().join(" ");
}

describe("both builders send", () => {
  test.each([
    ["all without patterns", "a b/c", "", "a b b/c"],
    ["what no pattern fits", "a.md b/a.md c", "*.md", "b b/a.md c"],
    ["nothing of a folder left out", "a b/c b/d/e", "b", "a"],
    ["an emptied folder that is not left out itself", "b/c", "b/*", "b"],
    ["an empty folder", "b/ c", "*.md", "b c"],
    ["what an exception brings back, with its folder", "b/c b/d", "b\n!b/c", "b b/c"],
    ["nothing that a later line leaves out again", "b/c b/d", "b\n!b\nb/c", "b b/d"],
    ["what a whole folder brought back holds", "b/c/d b/e", "b\n!b/c", "b b/c b/c/d"],
  ])("%s", (_, paths, ignore, expected) => {
    expect(sent(paths, ignore, "buildkit")).toBe(expected);
    expect(sent(paths, ignore, "legacy")).toBe(expected);
  });
});

describe("an exception that begins with a wildcard", () => {
  test("brings a deep file back for BuildKit alone", () => {
    expect(sent("a.go b/c/d.go b/e", "*\n!**/*.go", "buildkit")).toBe("a.go b b/c b/c/d.go");
    expect(sent("a.go b/c/d.go b/e", "*\n!**/*.go", "legacy")).toBe("a.go");
  });

  test("at the end of its text is no hindrance for the legacy client", () => {
    expect(sent("b/c b/d/e", "*\n!b/**", "legacy")).toBe("b b/c b/d b/d/e");
    expect(sent("b/c b/d/e", "*\n!b/*", "buildkit")).toBe("b b/c b/d b/d/e");
  });
});

describe("an exception for the folder above what is left out", () => {
  test("counts where it is looked at for that folder itself", () => {
    expect(sent("x/a/b", "**/a\n!x", "buildkit")).toBe("x");
    expect(sent("x/a/b", "*\n!x\n**/a", "buildkit")).toBe("x");
    expect(sent("x/a/b x/c", "*\n!x", "buildkit")).toBe("x x/a x/a/b x/c");
  });

  test("always counts for Docker 20.10", () => {
    expect(sent("x/a/b", "**/a\n!x", "legacy")).toBe("x");
    expect(sent("x/a/b", "**/a\n!x", "legacy", "docker-20")).toBe("x x/a x/a/b");
  });
});

describe("Docker 20.10", () => {
  test("looks at one folder above a path, as deep as the pattern", () => {
    expect(sent("a/b/c d", "a", "legacy", "docker-20")).toBe("d");
    expect(sent("y/x/a/b y/x/a/c", "**/a\n!y/x/a/b", "legacy")).toBe("y y/x y/x/a y/x/a/b");
    expect(sent("y/x/a/b y/x/a/c", "**/a\n!y/x/a/b", "legacy", "docker-20")).toBe("y y/x y/x/a y/x/a/b y/x/a/c");
  });
});
