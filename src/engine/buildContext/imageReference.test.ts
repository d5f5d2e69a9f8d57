import { describe, expect, test } from "vitest";
import { checkDigest, formatFamiliar, formatReference, parseImageReference, withDefaultTag } from "./imageReference.ts";

const hex = "0123456789abcdef".repeat(4);

/** A reference in its full form, `latest` where nothing is said, or the complaint. */
function full(text: string): string {
  const parsed = parseImageReference(text);
  return "error" in parsed ? `error: ${parsed.error}` : formatReference(withDefaultTag(parsed.reference));
}

describe("a reference", () => {
  test.each([
    ["ubuntu", "docker.io/library/ubuntu:latest"],
    ["ubuntu:24.04", "docker.io/library/ubuntu:24.04"],
    ["acme/app", "docker.io/acme/app:latest"],
    ["docker.io/ubuntu", "docker.io/library/ubuntu:latest"],
    ["index.docker.io/library/ubuntu", "docker.io/library/ubuntu:latest"],
    ["localhost/app", "localhost/app:latest"],
    ["localhost:5000/app:1", "localhost:5000/app:1"],
    ["ghcr.io/acme/app", "ghcr.io/acme/app:latest"],
    ["Registry/app", "Registry/app:latest"],
    ["[::1]:5000/app", "[::1]:5000/app:latest"],
    [`ubuntu@sha256:${hex}`, `docker.io/library/ubuntu@sha256:${hex}`],
    [`ubuntu:1@sha256:${hex}`, `docker.io/library/ubuntu:1@sha256:${hex}`],
    ["a__b/c-d.e", "docker.io/a__b/c-d.e:latest"],
  ])("%s is %s", (text, expected) => expect(full(text)).toBe(expected));

  test.each([
    ["", "invalid reference format"],
    ["Ubuntu", "invalid reference format: repository name (library/Ubuntu) must be lowercase"],
    ["acme/App", "invalid reference format: repository name (acme/App) must be lowercase"],
    ["app:\u0130", "repository name must be lowercase"],
    ["app:\u0131", "invalid reference format"],
    ["ubuntu:", "invalid reference format"],
    ["ubuntu:-x", "invalid reference format"],
    [`ubuntu:${"x".repeat(129)}`, "invalid reference format"],
    ["a/", "invalid reference format"],
    ["a//b", "invalid reference format"],
    ["a___b", "invalid reference format"],
    ["a b", "invalid reference format"],
    [hex, `invalid repository name (${hex}), cannot specify 64-byte hexadecimal strings`],
    ["a".repeat(256), "repository name must not be more than 255 characters"],
    ["ubuntu@sha256:00", "invalid reference format"],
    [`ubuntu@sha256:${hex}0`, "invalid checksum digest length"],
    [`ubuntu@md5:${hex}`, "unsupported digest algorithm"],
  ])("%j is refused", (text, error) => expect(full(text)).toBe(`error: ${error}`));

  test.each([
    ["docker.io/library/ubuntu", "ubuntu"],
    ["docker.io/acme/app:1", "acme/app:1"],
    ["docker.io/library/a/b", "library/a/b"],
    ["ghcr.io/library/ubuntu", "ghcr.io/library/ubuntu"],
  ])("%s is shown as %s", (text, shown) => {
    const parsed = parseImageReference(text);
    expect("error" in parsed ? parsed.error : formatFamiliar(parsed.reference)).toBe(shown);
  });
});

test.each([
  [`sha256:${hex}`, undefined],
  [`sha512:${hex}${hex}`, undefined],
  [`sha256:${hex.toUpperCase()}`, "invalid checksum digest format"],
  ["sha256:", "invalid checksum digest format"],
  ["sha256", "invalid checksum digest format"],
  [`SHA256:${hex}`, "invalid checksum digest format"],
  [`sha1:${hex}`, "unsupported digest algorithm"],
  ["sha256:abc", "invalid checksum digest length"],
])("the digest %s: %s", (digest, error) => expect(checkDigest(digest)).toBe(error));
