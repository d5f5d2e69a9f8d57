import { expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import type { BuildkitPhase } from "./buildkitPlan.ts";
import { checkBuildkit, planAndCheck, planBuildkit } from "./planBuildkit.ts";

const REFUSALS: readonly (readonly [phase: BuildkitPhase, lines: readonly string[], options: BuildOptions, target: number])[] = [
  ["client", ["FROM a"], { platform: "a*" }, -1],
  ["init", [], {}, -1],
  ["init", ["# check=skip=;", "FROM a"], {}, -1],
  ["parse", ["FROM a", "ENV A"], {}, -1],
  ["instructions", ["FROM a", "RUNN"], {}, -1],
  ["instructions", ["ARG A"], {}, -1],
  ["metaArgs", ["ARG A=${B:?no}", "FROM a"], {}, -1],
  ["stages", ["FROM $NONE"], {}, -1],
  ["target", ["FROM a"], { target: "b" }, -1],
  ["graph", ["FROM a", "COPY --from=5 b /"], {}, 0],
  ["graph", ["FROM a", "FROM b AS x", "COPY --from=y c /", "FROM d AS y", "COPY --from=x e /"], { target: "y" }, 2],
  ["resolve", ["FROM a"], { missing: ["docker.io/library/a:latest"] }, 0],
  ["dispatch", ["FROM a", "WORKDIR ${A:?no}"], {}, 0],
  ["finalize", ["# check=error=true", "FROM a as b"], {}, 0],
  ["marshal", ["FROM a", "RUN []"], {}, 0],
];

test.each(REFUSALS)("the phase %s refuses %j with %j", (phase, lines, options, target) => {
  const { error, builds } = planBuildkit(readDockerfile(lines.join("\n")), options);
  expect(error?.phase).toBe(phase);
  if (phase === "client") {
    expect(builds).toEqual([]);
    return;
  }
  expect(builds).toMatchObject([{ platform: "", error, target, reached: [], executed: [], steps: [], vertices: [], result: -1, cuts: [] }]);
});

test.each(REFUSALS.filter(([phase]) => phase !== "marshal"))("so do the checks: %s of %j with %j", (phase, lines, options) =>
  expect(checkBuildkit(readDockerfile(lines.join("\n")), options).checksError?.phase).toBe(phase));

test("what the solver alone refuses the checks do not come to", () => expect(checkBuildkit(readDockerfile("FROM a\nRUN []"), {}).checksError).toBeUndefined());

const ASKED_TOGETHER: readonly (readonly [lines: readonly string[], options: BuildOptions])[] = [
  ...REFUSALS.map(([, lines, options]) => [lines, options] as const),
  [["FROM a as x", "FROM b as y", "RUN c"], {}],
  [["FROM a as x", "WORKDIR d", "FROM b as y", "WORKDIR d"], {}],
  [["FROM a as x", "FROM b as y"], { target: "x" }],
  [["FROM a as x", "WORKDIR ${A:?no}", "FROM b"], {}],
  [["FROM a as x", "WORKDIR ${A:?no}", "FROM b as y"], { target: "y" }],
  [["FROM a as x", "RUN c"], { platform: "linux/arm64" }],
  [["FROM --platform=linux/arm64 a as x"], { targetPlatforms: ["linux/amd64", "linux/arm64"] }],
  [["FROM a as x", "FROM x"], { contexts: { x: "docker-image://i" } }],
  [["FROM a as x", "ONBUILD RUN t", "FROM x", "FROM x AS y"], {}],
  [["# check=error=true", "FROM a as b"], { target: "b" }],
];

test.each(ASKED_TOGETHER)("plan and checks at once are what each says: %j with %j", (lines, options) => {
  const file = readDockerfile(lines.join("\n"));
  expect(planAndCheck(file, options)).toEqual({ plan: planBuildkit(file, options), ...checkBuildkit(file, options) });
});

test("the variables that a build gives itself are the target's name and the platforms, in parts", () => {
  const valueOf = (name: string, options: BuildOptions): string | undefined =>
    planBuildkit(readDockerfile(`FROM a AS first\nFROM b AS second\nARG ${name}\nLABEL v=$${name}`), options).builds[0]?.config?.Labels?.["v"];
  const options: BuildOptions = { targetPlatforms: ["linux/arm/v6"], buildPlatform: "linux/arm64" };
  expect(["TARGETSTAGE", "TARGETPLATFORM", "TARGETOS", "TARGETARCH", "TARGETVARIANT", "BUILDPLATFORM", "BUILDOS", "BUILDARCH", "BUILDVARIANT"].map((it) => valueOf(it, options))).toEqual([
    "second",
    "linux/arm/v6",
    "linux",
    "arm",
    "v6",
    "linux/arm64",
    "linux",
    "arm64",
    "",
  ]);
  expect(valueOf("TARGETSTAGE", { target: "SECOND" })).toBe("SECOND");
});
