import { expect, test } from "vitest";
import type { Release } from "./release.ts";
import { resolveImage } from "./imageName.ts";
import { RELEASES } from "./release.ts";

function print(name: string, release: Release): string {
  const source = resolveImage(name, { missing: ["docker.io/library/gone:1"] }, release);
  return source.kind === "image" ? source.reference : source.kind === "error" ? source.message : source.kind;
}

const CAPITALS = "invalid reference format: repository name must be lowercase";

test.each([
  ["ubuntu", "docker.io/library/ubuntu:latest", "docker.io/library/ubuntu:latest"],
  ["ghcr.io/a/b:1", "ghcr.io/a/b:1", "ghcr.io/a/b:1"],
  ["a b", "invalid reference format", "invalid reference format"],
  ["Ubuntu", "invalid reference format: repository name (library/Ubuntu) must be lowercase", CAPITALS],
  ["Host/a", "Host/a:latest", CAPITALS],
  ["[::1]:5000/a", "[::1]:5000/a:latest", "invalid reference format"],
  [`docker.io/${"a".repeat(250)}`, "repository name must not be more than 255 characters", "repository name must not be more than 255 characters"],
  [`docker.io/b/${"a".repeat(250)}`, `docker.io/b/${"a".repeat(250)}:latest`, "repository name must not be more than 255 characters"],
  [`docker.io/b/${"a".repeat(243)}`, `docker.io/b/${"a".repeat(243)}:latest`, `docker.io/b/${"a".repeat(243)}:latest`],
  [`docker.io/b/${"a".repeat(244)}`, `docker.io/b/${"a".repeat(244)}:latest`, "repository name must not be more than 255 characters"],
  ["a".repeat(5000), "invalid reference format", "invalid reference format"],
  ["a".repeat(64), `invalid repository name (${"a".repeat(64)}), cannot specify 64-byte hexadecimal strings`, `invalid repository name (${"a".repeat(64)}), cannot specify 64-byte hexadecimal strings`],
  [
    "gone:1",
    "pull access denied for gone, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    "pull access denied for gone, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
  ],
])("%s", (name, in28, in20) => expect([print(name, RELEASES["28"]), print(name, RELEASES["20"])]).toEqual([in28, in20]));
