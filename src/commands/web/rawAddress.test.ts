import { expect, test } from "vitest";
import { readWebAddress } from "./rawAddress.ts";

const rawOf = (typed: string) => {
  const address = readWebAddress(typed);
  return address.kind === "address" ? address.raw : address.sentence;
};

test.each([
  ["https://github.com/moby/buildkit/blob/master/Dockerfile", "https://raw.githubusercontent.com/moby/buildkit/master/Dockerfile"],
  ["https://github.com/moby/buildkit/blob/master/hack/a%20b/Dockerfile?plain=1#L3-L9", "https://raw.githubusercontent.com/moby/buildkit/master/hack/a%20b/Dockerfile"],
  ["https://github.com/moby/buildkit/raw/refs/heads/master/Dockerfile", "https://raw.githubusercontent.com/moby/buildkit/refs/heads/master/Dockerfile"],
  ["https://www.github.com/moby/buildkit", "https://raw.githubusercontent.com/moby/buildkit/HEAD/Dockerfile"],
  ["https://github.com/moby/buildkit.git", "https://raw.githubusercontent.com/moby/buildkit/HEAD/Dockerfile"],
  ["https://github.com/moby/buildkit/tree/v0.13/frontend/", "https://raw.githubusercontent.com/moby/buildkit/v0.13/frontend/Dockerfile"],
  ["https://github.com/moby/buildkit/issues/1", "https://github.com/moby/buildkit/issues/1"],
  ["https://github.com/moby", "https://github.com/moby"],
  ["https://gist.github.com/octocat/0123abc", "https://gist.githubusercontent.com/octocat/0123abc/raw"],
  [`https://gist.github.com/octocat/0123abc/${"a".repeat(40)}#file-dockerfile`, `https://gist.githubusercontent.com/octocat/0123abc/raw/${"a".repeat(40)}/Dockerfile`],
  [`https://gist.github.com/${"0123456789".repeat(2)}`, `https://gist.githubusercontent.com/raw/${"0123456789".repeat(2)}`],
  [`https://gist.github.com/${"0123456789".repeat(2)}/${"a".repeat(40)}`, `https://gist.githubusercontent.com/raw/${"0123456789".repeat(2)}/${"a".repeat(40)}`],
  ["https://gist.github.com/decade", "https://gist.github.com/decade"],
  ["https://gist.github.com/starred", "https://gist.github.com/starred"],
  ["https://gitlab.com/group/sub/project/-/blob/main/docker/Dockerfile?ref_type=heads", "https://gitlab.com/api/v4/projects/group%2Fsub%2Fproject/repository/files/docker%2FDockerfile/raw?ref=main"],
  ["https://gitlab.com/group/project/-/issues", "https://gitlab.com/group/project/-/issues"],
  ["https://bitbucket.org/team/app/src/main/build/Dockerfile", "https://bitbucket.org/team/app/raw/main/build/Dockerfile"],
  ["https://codeberg.org/forgejo/forgejo/src/branch/forgejo/Dockerfile", "https://codeberg.org/forgejo/forgejo/raw/branch/forgejo/Dockerfile"],
  ["https://raw.githubusercontent.com/moby/buildkit/master/Dockerfile", "https://raw.githubusercontent.com/moby/buildkit/master/Dockerfile"],
  ["https://example.com/Dockerfile?x=1", "https://example.com/Dockerfile?x=1"],
  [" github.com/moby/buildkit ", "https://raw.githubusercontent.com/moby/buildkit/HEAD/Dockerfile"],
])("the text of %s stands at %s", (typed, raw) => expect(rawOf(typed)).toBe(raw));

test.each([
  ["https://gist.github.com/octocat/0123abc#file-dockerfile", ["https://gist.githubusercontent.com/octocat/0123abc/raw"]],
  ["https://gitlab.com/a/b/-/blob/fix/build/docker/Dockerfile", ["files/docker%2FDockerfile/raw?ref=fix%2Fbuild", "files/Dockerfile/raw?ref=fix%2Fbuild%2Fdocker"].map((it) => `https://gitlab.com/api/v4/projects/a%2Fb/repository/${it}`)],
  ["https://gitlab.com/a/b/-/blob/main/Dockerfile", []],
])("where nothing is there, the text of %s may stand elsewhere", (typed, elsewhere) => expect(readWebAddress(typed)).toMatchObject({ elsewhere }));

test("an address is shown by host and path, as it was given", () => {
  expect(readWebAddress("https://github.com/moby/buildkit/blob/master/a%20b/Dockerfile?plain=1#L3")).toMatchObject({
    given: "https://github.com/moby/buildkit/blob/master/a%20b/Dockerfile?plain=1#L3",
    title: "github.com/moby/buildkit/blob/master/a b/Dockerfile",
  });
  expect(readWebAddress("https://example.com/%E0%A4%A")).toMatchObject({ title: "example.com/%E0%A4%A" });
});

test.each(["http://example.com/Dockerfile", "ftp://example.com/Dockerfile"])("%s is refused: it is not https", (typed) => {
  expect(readWebAddress(typed)).toEqual({ kind: "refused", sentence: expect.stringContaining("is not an https address") as string });
});

test.each(["", "Dockerfile", "/etc/passwd", "javascript:alert(1)", "data:text/plain,FROM a", "https://", "FROM alpine"])("“%s” is no address", (typed) => {
  expect(readWebAddress(typed)).toEqual({ kind: "refused", sentence: expect.stringContaining("is no address") as string });
});

test("an address with a password is refused", () => {
  expect(readWebAddress("https://me:secret@example.com/Dockerfile")).toEqual({ kind: "refused", sentence: expect.stringContaining("password") as string });
});
