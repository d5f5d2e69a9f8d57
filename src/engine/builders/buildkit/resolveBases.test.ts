import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { checkBuildkit, planBuildkit } from "./planBuildkit.ts";

/** What the check of a base's platform says, for an image that exists for one platform. */
function complaintOf(own: string, from: string, options: BuildOptions = {}): string | undefined {
  const images = { "docker.io/library/a:latest": { platform: own } };
  return checkBuildkit(readDockerfile(`FROM ${from}`), { images, ...options }).checks.find((it) => it.rule === "InvalidBaseImagePlatform")?.message;
}

const pulled = (own: string, expected: string): string => `Base image a was pulled with platform "${own}", expected "${expected}" for current build`;

describe("a base of another platform", () => {
  test.each<readonly [string, string, BuildOptions, string | undefined]>([
    ["linux/amd64", "a", {}, undefined],
    ["linux/arm64", "a", {}, pulled("linux/arm64", "linux/amd64")],
    ["windows/amd64", "a", {}, pulled("windows/amd64", "linux/amd64")],
    ["linux/arm64", "--platform=linux/arm64 a", {}, undefined],
    ["linux/arm64", "--platform=linux/s390x a", {}, pulled("linux/arm64", "linux/s390x")],
    ["linux/amd64", "--platform=linux/s390x a", {}, pulled("linux/amd64", "linux/s390x")],
    ["linux/arm64", "--platform=linux/s390x a", { buildPlatform: "linux/arm64" }, pulled("linux/arm64", "linux/s390x")],
    ["linux/arm64", "--platform=windows/arm64 a", { buildPlatform: "linux/amd64" }, pulled("linux/arm64", "windows/arm64")],
    ["linux/arm/v6", "--platform=linux/arm/v7 a", {}, undefined],
  ])("an image of %s behind FROM %s with %j: %s", (own, from, options, message) => expect(complaintOf(own, from, options)).toBe(message));
});

test("an image that does not exist is refused with what it may mean", () => {
  const refusal = (name: string): string | undefined => planBuildkit(readDockerfile(`FROM b AS builder\nFROM ${name}`), { missing: [`docker.io/library/${name}:latest`] }).error?.message;
  expect(refusal("buidler")).toBe("buidler: docker.io/library/buidler:latest: not found (did you mean builder?)");
  expect(refusal("alpin")).toBe("alpin: docker.io/library/alpin:latest: not found (did you mean alpine?)");
  expect(refusal("zzzzzz")).toBe("zzzzzz: docker.io/library/zzzzzz:latest: not found");
});

describe("the image's config", () => {
  const configOf = (lines: readonly string[], options: BuildOptions = {}) => planBuildkit(readDockerfile(lines.join("\n")), options).builds[0]?.config;
  const unix = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  test("of scratch has a PATH and a directory, on Windows no PATH", () => {
    expect(configOf(["FROM scratch"])).toEqual({ Env: [unix], WorkingDir: "/" });
    expect(configOf(["FROM scratch"], { platform: "windows/amd64" })).toEqual({ WorkingDir: "\\" });
  });

  test("begins with what is known of the base", () => {
    const images = { "docker.io/library/a:latest": { env: ["A=1"], workdir: "/w", user: "u", shell: ["/bin/ash"], labels: { l: "1" }, onbuild: ["ENV T=1"] } };
    expect(configOf(["FROM a"], { images })).toEqual({ Env: ["A=1", unix, "T=1"], WorkingDir: "/w", User: "u", Shell: ["/bin/ash"], Labels: { l: "1" } });
    expect(configOf(["FROM a"])).toEqual({ Env: [unix] });
  });

  test("has every field of a health check that is set", () => {
    const second = 1_000_000_000;
    expect(configOf(["FROM a", "HEALTHCHECK --interval=1s --timeout=2s --start-period=3s --start-interval=4s --retries=5 CMD x"])?.Healthcheck).toEqual({
      ...{ Test: ["CMD-SHELL", "x"], Interval: second, Timeout: 2 * second, StartPeriod: 3 * second, StartInterval: 4 * second, Retries: 5 },
    });
    expect(configOf(["FROM a", "HEALTHCHECK CMD x"])?.Healthcheck).toEqual({ Test: ["CMD-SHELL", "x"] });
  });

  test("leaves out what is empty", () => expect(configOf(["FROM a", "ENTRYPOINT []", "CMD []"])).toEqual({ Env: [unix], ArgsEscaped: true }));

  test("keeps a variable in its place when it is set anew", () => expect(configOf(["FROM scratch", "ENV B=1", "ENV A=2", "ENV B=3"])?.Env).toEqual([unix, "B=3", "A=2"]));
});

test("what a build takes files from is bound with its instruction and mount", () => {
  const lines = ["FROM a AS x", "FROM b", "COPY --from=x c /", "COPY d /", "COPY <<E /e", "E", "ADD https://h/f /", "ADD https://h/f g /", "RUN --mount=target=/h --mount=TYPE=cache,target=/i --mount=from=x,target=/j k", "ONBUILD COPY --from=x l /"];
  const { builds } = planBuildkit(readDockerfile(lines.join("\n")), {});
  expect(builds[0]?.bindings.map(({ stage, instruction, mount, source }) => [stage, instruction, mount, source.kind === "stage" ? source.index : source.kind])).toEqual([
    [0, -1, 0, "image"],
    [1, -1, 0, "image"],
    [1, 0, 0, 0],
    [1, 1, 0, "buildContext"],
    [1, 4, 0, "buildContext"],
    [1, 5, 0, "buildContext"],
    [1, 5, 2, 0],
  ]);
});
