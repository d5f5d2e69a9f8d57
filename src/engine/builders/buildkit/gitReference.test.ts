import { describe, expect, test } from "vitest";
import { parseGitReference } from "./gitReference.ts";
import type { GitReference } from "./gitReference.ts";

const PLAIN: Omit<GitReference, "remote"> = { ref: "", subdir: "", checksum: "", keepsGitDir: undefined, skipsSubmodules: false, fetchesByCommit: false, couldBeLocal: false };

function expectGit(source: string, remote: string, rest: Partial<GitReference> = {}): void {
  expect(parseGitReference(source)).toEqual({ kind: "git", reference: { ...PLAIN, remote, ...rest } });
}

describe("a git repository is", () => {
  test.each([
    ["https://github.com/o/r.git", "https://github.com/o/r.git"],
    ["HTTPS://github.com/o/r.git", "https://github.com/o/r.git"],
    ["http://h/r.git", "http://h/r.git"],
    ["ssh://git@h/r", "ssh://git@h/r"],
    ["git://h/r", "git://h/r"],
    ["git@github.com:o/r.git", "git@github.com:o/r.git"],
    ["my-user_1@h-1.x:o/r", "my-user_1@h-1.x:o/r"],
  ])("%s", (source, remote) => expectGit(source, remote));

  test("github.com/owner/name, which could be a path", () => expectGit("github.com/o/r#v1", "github.com/o/r", { couldBeLocal: true, ref: "v1" }));
});

test.each([
  "https://github.com/o/r",
  "http://h/r.git/x",
  "https://h/r?x=.git",
  "https://h/r#.git",
  "ftp://h/r.git",
  "s3+x://h/r.git",
  "./git@h:r",
  "../git@h:r",
  "./github.com/o/r",
  "example.com/github.com/o/r",
  "src/r.git",
  "a b@h:r",
  "u@h h:r",
  "@h:r",
  "u@:r",
  "http:/h/r.git",
  "x https://h/r.git",
  "git@h:r\n",
  "git@h:r#v1\n:a",
])("%j is none", (source) => expect(parseGitReference(source)).toEqual({ kind: "notGit" }));

describe("behind the address", () => {
  const expectRest = (rest: string, reference: Partial<GitReference>): void => {
    expectGit(`https://h/r.git${rest}`, "https://h/r.git", reference);
    expectGit(`git@h:r${rest}`, "git@h:r", reference);
  };

  test.each<readonly [string, Partial<GitReference>]>([
    ["#v1", { ref: "v1" }],
    ["#v1:a/b", { ref: "v1", subdir: "a/b" }],
    ["#:a", { subdir: "a" }],
    ["#v1:/a/./b//../c/", { ref: "v1", subdir: "a/c" }],
    ["#v1:../../a:b", { ref: "v1", subdir: "a:b" }],
    ["#v1?a#b", { ref: "v1?a#b" }],
    ["#", {}],
    ["?", {}],
    ["?ref=v1", { ref: "v1" }],
    ["?ref=v1#v1", { ref: "v1" }],
    ["?tag=v1", { ref: "refs/tags/v1" }],
    ["?tag=refs/tags/v1#refs/tags/v1", { ref: "refs/tags/v1" }],
    ["?branch=main", { ref: "refs/heads/main" }],
    ["?branch=refs/heads/main", { ref: "refs/heads/main" }],
    ["?ref=refs/tags/v1&tag=v1", { ref: "refs/tags/v1" }],
    ["?subdir=a/b", { subdir: "a/b" }],
    ["?subdir=a#v1:a", { ref: "v1", subdir: "a" }],
    ["?checksum=abc", { checksum: "abc" }],
    ["?commit=abc", { checksum: "abc" }],
    ["?keep-git-dir", { keepsGitDir: true }],
    ["?keep-git-dir=", { keepsGitDir: true }],
    ["?keep-git-dir=0", { keepsGitDir: false }],
    ["?submodules", {}],
    ["?submodules=true", {}],
    ["?submodules=false", { skipsSubmodules: true }],
    ["?fetch-by-commit", { fetchesByCommit: true }],
    ["?fetch-by-commit=f", { fetchesByCommit: false }],
    ["?mtime=checkout", {}],
    ["?mtime=commit", {}],
    ["?&ref=a+b%2Fc&&", { ref: "a b/c" }],
    ["?ref=a=b", { ref: "a=b" }],
  ])("%s is read", (rest, reference) => expectRest(rest, reference));
});

test.each([
  ["?ref=", 'query "ref" has no value'],
  ["?mtime", 'query "mtime" has no value'],
  ["?ref=a&ref=a", 'query "ref" has multiple values'],
  ["?submodules&submodules", 'query "submodules" has multiple values'],
  ["?ref=a#b", 'ref conflicts: "b" vs "a"'],
  ["?tag=a#b", 'ref conflicts: "b" vs "refs/tags/a"'],
  ["?ref=a&branch=a", 'ref conflicts: "a" vs "refs/heads/a"'],
  ["?tag=a&branch=a", "branch conflicts with tag"],
  ["?subdir=a#:b", 'subdir conflicts: "b" vs "a"'],
  ["?keep-git-dir=maybe", 'invalid keep-git-dir value: "maybe"'],
  ["?submodules=2", 'invalid submodules value: "2"'],
  ["?fetch-by-commit=yes", 'invalid fetch-by-commit value: "yes"'],
  ["?mtime=now", 'invalid mtime value: "now" (must be "checkout" or "commit")'],
  ["?depth=1", 'unexpected query "depth"'],
  ["?__proto__=1", 'unexpected query "__proto__"'],
])("%s is refused", (rest, error) => {
  for (const source of [`https://h/r.git${rest}`, `git@h:r${rest}`, `github.com/o/r${rest}`]) expect(parseGitReference(source)).toEqual({ kind: "badQuery", error });
});
