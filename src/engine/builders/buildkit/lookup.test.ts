import { describe, expect, test } from "vitest";
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

describe("of a named context it asks", () => {
  const ofContext = (value: string, options: BuildOptions = {}) => lookupsOf(["FROM c"], { contexts: { c: value }, ...options });
  const forC = { reference: "", context: "c", round: 0, isMissing: false };

  test.each([
    ["docker-image://busybox", "load metadata for busybox", "docker.io/library/busybox:latest"],
    ["docker-image:busybox:1", "load metadata for busybox:1", "docker.io/library/busybox:1"],
    [`oci-layout://l:1@sha256:${"a".repeat(64)}`, `load metadata for docker.io/library/c@sha256:${"a".repeat(64)}`, `docker.io/library/c@sha256:${"a".repeat(64)}`],
    ["local:dir", "load .dockerignore", ""],
  ])("of %s to %s", (value, name, reference) => expect(ofContext(value)).toEqual([{ ...forC, name: `[context c] ${name}`, reference }]));

  test.each(["docker-image://scratch", "https://h/a.tar", "https://h/r.git"])("nothing of %s", (value) => expect(ofContext(value)).toEqual([]));

  test("whether its image is there", () => expect(ofContext("docker-image://m", { missing: ["docker.io/library/m:latest"] })).toMatchObject([{ isMissing: true }]));

  test("once for one name, and for each name and platform that it is given for", () => {
    const contexts = { c: "docker-image://i", d: "docker-image://i", e: "local:dir", f: "local:dir" };
    const lines = ["FROM c", ...["c", "d", "e", "f", "e"].map((it) => `COPY --from=${it} /a /`)];
    expect(lookupsOf(lines, { contexts })?.map((it) => it.context)).toEqual(["c", "d", "e", "f"]);
    expect(lookupsOf(["FROM c", "COPY --from=x /a /"], { contexts: { "c::linux/amd64": "docker-image://i", x: "docker-image://i" } })?.map((it) => it.context)).toEqual(["c::linux/amd64", "x"]);
  });
});
