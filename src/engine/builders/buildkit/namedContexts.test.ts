import { describe, expect, test } from "vitest";
import { printBuildkitPlan } from "../../../testing/printBuildkitPlan.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { planBuildkit } from "./planBuildkit.ts";

/** The source that stands for a COPY --from of a context, or the refusal. */
const loaded = (value: string): string | undefined => printBuildkitPlan(["FROM scratch", "COPY --from=c a /"], { contexts: { c: value } })[0];

describe("a named context is loaded from", () => {
  test.each([
    ["docker-image://busybox", "[context c] busybox"],
    ["docker-image:busybox", "[context c] busybox"],
    ["https://h/a.tar", "[context c] https://h/a.tar"],
    ["http://h/a.tar", "[context c] http://h/a.tar"],
    ["https://h/r.git#v1", "[internal] load git source https://h/r.git#v1"],
    ["http://h/r.git", "[internal] load git source http://h/r.git"],
    ["git://h/r", "[internal] load git source git://h/r"],
    ["git@h:r", "[internal] load git source git@h:r"],
    ["local:dir", "[context c] load from client"],
  ])("%s", (value, name) => expect(loaded(value)).toBe(`0 source ${name}`));

  test("scratch by taking nothing", () => {
    expect(loaded("docker-image://scratch")).toBe("0* file [stage-0 1/1] COPY --from=c a /");
    expect(printBuildkitPlan(["FROM c", "RUN x"], { contexts: { c: "docker-image://scratch" } })).toEqual(["0* exec [1/2] RUN x"]);
  });
});

test.each([
  ["dir", "invalid context specifier dir for c"],
  ["ftp://h/a", "unsupported context source ftp for c"],
  ["input:x", "invalid input x for c"],
  ["git:x", "invalid git context git:x"],
  ["https://h/r.git?depth=1", 'unexpected query "depth"'],
  ["docker-image://Bad", "invalid reference format: repository name (library/Bad) must be lowercase"],
])("%s is refused", (value, message) => expect(loaded(value)).toBe(`refused: ${message}`));

describe("a name is looked up", () => {
  const base = (from: string, contexts: Readonly<Record<string, string>>, options: BuildOptions = {}): string | undefined =>
    printBuildkitPlan([`FROM ${from}`, "RUN x"], { contexts, ...options }).find((it) => it.includes(" source "));
  const plain = "0 source [1/2] FROM docker.io/library/a:latest";

  test.each([
    ["a", "a", "0 source [context a] i"],
    ["a:latest", "a", "0 source [context a] i"],
    ["docker.io/library/a", "a", "0 source [context a] i"],
    ["a", "a:latest", plain],
    ["a:1", "a:1", "0 source [context a:1] i"],
    ["a:latest-slim", "a:latest-slim", "0 source [context a:latest-slim] i"],
    ["ghcr.io/o/a", "ghcr.io/o/a", "0 source [context ghcr.io/o/a] i"],
    ["a", "a::linux/amd64", "0 source [context a::linux/amd64] i"],
    ["a", "a::linux/arm64", plain],
    ["a", "b", plain],
  ])("%s is found as %s: %s", (from, key, name) => expect(base(from, { [key]: "docker-image://i" })).toBe(name));

  test("with the platform first", () => {
    const contexts = { a: "docker-image://i", "a::linux/arm64": "docker-image://j" };
    expect(base("a", contexts)).toBe("0 source [context a] i");
    expect(base("a", contexts, { platform: "linux/arm64" })).toBe("0 source [context a::linux/arm64] j");
    expect(base("--platform=linux/arm64 a", contexts)).toBe("0 source [context a::linux/arm64] j");
  });

  test("but not a stage that is called scratch or context", () => {
    for (const name of ["scratch", "context", "Context"]) {
      const contexts = { [name.toLowerCase()]: "docker-image://i" };
      expect(printBuildkitPlan([`FROM a AS ${name}`, "RUN x", "FROM b", `COPY --from=${name} c /`], { contexts }).join()).not.toContain("] i,");
    }
    expect(base("scratch", { scratch: "docker-image://i" })).toBeUndefined();
    expect(base("context", { context: "docker-image://i" })).toBe("0 source [context context] i");
  });
});

describe("a context in place of a stage", () => {
  const images = { "docker.io/library/i:latest": { env: ["A=1", "B"], workdir: "/w", user: "u", onbuild: ["RUN t"] } };
  const contexts = { x: "docker-image://i" };
  const plan = (lines: readonly string[], options: BuildOptions = {}) => planBuildkit(readDockerfile(lines.join("\n")), { contexts, images, ...options }).builds[0];

  test("gives its variables, its directory and its user to the stages on it, and drops the stage's own steps", () => {
    const build = plan(["FROM a AS x", "RUN dropped", "ENV A=2", "FROM x", "WORKDIR d", "RUN $A"]);
    expect(build?.vertices.map((it) => it.name)).toEqual(["[context x] i", "[stage-1 1/2] WORKDIR d", "[stage-1 2/2] RUN 1"]);
    expect(build?.config).toMatchObject({ WorkingDir: "/w/d", User: "u" });
  });

  test("that is no image gives none", () => {
    const build = plan(["FROM a AS x", "FROM x", "WORKDIR d"], { contexts: { x: "local:dir" } });
    expect(build?.vertices.map((it) => it.name)).toEqual(["[context x] load from client", "[stage-1 1/1] WORKDIR d"]);
    expect(build?.config).toMatchObject({ WorkingDir: "/d" });
    expect(build?.config?.User).toBeUndefined();
  });

  test("is the result where that stage is the target", () => expect(plan(["FROM a AS x", "RUN dropped"])?.vertices.map((it) => it.name)).toEqual(["[context x] i"]));
});

test("a folder that two stages start from is loaded once where both take all of it, as a RUN does, else for each one's paths", () => {
  const loads = (lines: readonly string[]): number => {
    const plan = printBuildkitPlan(["FROM c AS s", ...lines, "FROM c AS t", ...lines, "FROM scratch", "COPY --from=s /a /", "COPY --from=t /b /"], { contexts: { c: "local:dir" } });
    return plan.filter((it) => it.endsWith("[context c] load from client")).length;
  };
  expect(loads(["RUN x"])).toBe(1);
  expect(loads([])).toBe(2);
});
