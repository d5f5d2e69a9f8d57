import { expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { traceConsoles } from "./traceConsoles.ts";

const lookupsOf = (lines: readonly string[], options: BuildOptions = {}) => traceConsoles(readDockerfile(lines.join("\n")), options).builds[0]?.lookups;

test("before any stage the front end asks for each image once, and only for those that the target needs", () =>
  expect(lookupsOf(["FROM a AS x", "FROM unused", "FROM docker.io/library/a:latest", "COPY --from=x /b /", "COPY --from=c /d /"], { missing: ["docker.io/library/c:latest"] })).toEqual([
    { name: "[internal] load metadata for docker.io/library/a:latest", reference: "docker.io/library/a:latest", context: "", round: 0, isMissing: false },
    { name: "[internal] load metadata for docker.io/library/c:latest", reference: "docker.io/library/c:latest", context: "", round: 0, isMissing: true },
  ]));

test("of several platforms it names the one that it asks for", () =>
  expect(lookupsOf(["FROM a"], { targetPlatforms: ["linux/arm64", "linux/amd64"] })?.map((it) => it.name)).toEqual(["[linux/arm64 internal] load metadata for docker.io/library/a:latest"]));

test("of a named context it asks for the image, or for the folder's .dockerignore, and of nothing else", () => {
  const contexts = { i: "docker-image://busybox", l: "local:dir", s: "docker-image://scratch", h: "https://h/a.tar" };
  expect(lookupsOf(["FROM i", ...["l", "s", "h"].map((it) => `COPY --from=${it} /a /`)], { contexts })).toEqual(
    expect.arrayContaining([
      { name: "[context i] load metadata for busybox", reference: "docker.io/library/busybox:latest", context: "i", round: 0, isMissing: false },
      { name: "[context l] load .dockerignore", reference: "", context: "l", round: 0, isMissing: false },
    ]),
  );
  expect(lookupsOf(["FROM i", ...["l", "s", "h"].map((it) => `COPY --from=${it} /a /`)], { contexts })).toHaveLength(2);
});
