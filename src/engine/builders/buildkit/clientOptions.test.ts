import { describe, expect, test } from "vitest";
import { printBuildkitPlan } from "../../../testing/printBuildkitPlan.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { checkBuildkit, planBuildkit } from "./planBuildkit.ts";

const FILE = readDockerfile("FROM a\nRUN x\n");

function refusal(options: BuildOptions): string | undefined {
  return planBuildkit(FILE, options).error?.message;
}

describe("options are refused before the file is looked at", () => {
  test.each([
    ["add-hosts", "h=1.2.3.04", "failed to parse additional hosts: failed to parse IP 1.2.3.04"],
    ["add-hosts", '"a', 'failed to parse additional hosts: parse error on line 1, column 2: extraneous or missing " in quoted-field'],
    ["shm-size", "99999999999999999999", 'failed to parse shm size: strconv.ParseInt: parsing "99999999999999999999": value out of range'],
    ["ulimit", "nofile", "failed to parse ulimit: invalid ulimit argument: nofile"],
    ["ulimit", "files=1", "failed to parse ulimit: invalid ulimit type: files"],
    ["ulimit", "nofile=2:1", "failed to parse ulimit: ulimit soft limit must be less than or equal to hard limit: 2 > 1"],
    ["ulimit", "nofile=-1:5", "failed to parse ulimit: ulimit soft limit must be less than or equal to hard limit: soft: -1 (unlimited), hard: 5"],
    ["ulimit", "nofile=1:2:3", "failed to parse ulimit: too many limit value arguments - 1:2:3, can only have up to two, `soft[:hard]`"],
    ["memory", "0", "failed to parse resource limits: invalid memory value: 0: must be > 0"],
    ["memswap", "-2", "failed to parse resource limits: invalid memswap value: -2: must be -1 (unlimited) or > 0"],
    ["cpushares", "-1", 'failed to parse resource limits: invalid cpushares value: -1: strconv.ParseUint: parsing "-1": invalid syntax'],
    ["cpusetcpus", "1-", 'failed to parse resource limits: invalid cpusetcpus value: 1-: invalid cpuset range "1-"'],
    ["cpusetmems", "8193", 'failed to parse resource limits: invalid cpusetmems value: 8193: cpuset element "8193" exceeds maximum 8192'],
    ["override-copy-image", "x", 'support for "override-copy-image" was removed in BuildKit 0.11'],
    ["build-arg:BUILDKIT_DISABLE_FILEOP", "1", 'support for "BUILDKIT_DISABLE_FILEOP" build-arg was removed in BuildKit 0.11'],
    ["attest:seal", "", 'unknown attestation type "seal"'],
    ["attest:sbom", "generator=Q", "failed to parse sbom scanner Q: invalid reference format: repository name (library/Q) must be lowercase"],
    ["cache-imports", "x", "failed to unmarshal cache-imports (\"x\"): invalid character 'x' looking for beginning of value"],
    ["cache-imports", " ", 'failed to unmarshal cache-imports (" "): unexpected end of JSON input'],
    ["cache-imports", "[1", 'failed to unmarshal cache-imports ("[1"): unexpected end of JSON input'],
    ["cache-imports", " x", "failed to unmarshal cache-imports (\" x\"): invalid character 'x' looking for beginning of value"],
    ["cache-imports", "true", 'failed to unmarshal cache-imports ("true"): json: cannot unmarshal bool into Go value of type []*moby_buildkit_v1.CacheOptionsEntry'],
    ["image-resolve-mode", "x", "invalid image-resolve-mode: x"],
    ["force-network-mode", "x", "invalid netmode x"],
    ["multi-platform", "x", "invalid boolean value for multi-platform: x"],
    ["cache-imports", "{}", 'failed to unmarshal cache-imports ("{}"): json: cannot unmarshal object into Go value of type []*moby_buildkit_v1.CacheOptionsEntry'],
  ])("%s %s", (name, value, message) => expect(refusal({ opts: { [name]: value } })).toBe(message));

  test.each([
    ["add-hosts", "h=::1,i=1.2.3.4"],
    ["ulimit", "nofile=5:-1,core=0"],
    ["memswap", "-1"],
    ["cpusetcpus", "0-3, 7,"],
    ["attest:sbom", "disabled=true"],
    ["attest:provenance", "mode=max"],
    ["cache-imports", "null"],
    ["cache-imports", "[]"],
    ["image-resolve-mode", "default"],
    ["image-resolve-mode", "pull"],
    ["image-resolve-mode", "local"],
    ["force-network-mode", "none"],
    ["force-network-mode", "host"],
    ["force-network-mode", "sandbox"],
    ["build-arg:BUILDKIT_DISABLE_FILEOP", "no"],
  ])("%s %s is taken", (name, value) => expect(refusal({ opts: { [name]: value } })).toBeUndefined());
});

describe("options of the front end's own", () => {
  const plan = (opts: Readonly<Record<string, string>>, options: BuildOptions = {}) => printBuildkitPlan(["FROM a AS s", "RUN x", "FROM b", "COPY c /"], { opts, ...options });
  const [base, copy] = ["0 source [stage-1 1/2] FROM docker.io/library/b:latest", "2* file [stage-1 2/2] COPY c / <- 0 1"];

  test("stand where the build is not asked for the same", () => {
    expect(plan({ platform: "linux/arm64" })).toEqual(["for linux/arm64", base, "1 source [internal] load build context", copy]);
    expect(plan({ target: "s" })).toEqual(["0 source [s 1/2] FROM docker.io/library/a:latest", "1* exec [s 2/2] RUN x <- 0"]);
    expect(plan({ "context:b": "docker-image://i" })[0]).toBe("0 source [context b] i");
  });

  test.each<readonly [Readonly<Record<string, string>>, string]>([
    [{ context: "https://h/c.tar" }, "load remote build context"],
    [{ context: "http://h/c.tar" }, "load remote build context"],
    [{ context: "xhttps://h/c.tar" }, "load build context"],
    [{ context: "https://h/r.git" }, "load git source https://h/r.git"],
    [{ contextkey: "k", k: "https://h/r.git" }, "load git source https://h/r.git"],
    [{ contextkey: "k", context: "https://h/r.git" }, "load build context"],
  ])("%j: [internal] %s", (opts, name) => expect(plan(opts)).toEqual([base, `1 source [internal] ${name}`, copy]));

  test("may name the one platform, or forbid several", () => {
    expect(plan({ "multi-platform": "true" })[0]).toBe("0 source [linux/amd64 stage-1 1/2] FROM docker.io/library/b:latest");
    const targetPlatforms = ["linux/amd64", "linux/arm64"];
    const refused = ["refused: conflicting config: returning multiple target platforms is not allowed"];
    expect(plan({ "multi-platform": "false" }, { targetPlatforms })).toEqual(refused);
    expect(plan({}, { targetPlatforms, buildArgs: { BUILDKIT_MULTI_PLATFORM: "0" } })).toEqual(refused);
    expect(plan({ "multi-platform": "true" }, { targetPlatforms })).toEqual(plan({}, { targetPlatforms }));
  });

  test("may name a context that is no local folder, whose .dockerignore is not read", () => {
    expect(plan({}, { dockerignore: "[" })).toEqual(["refused: syntax error in pattern"]);
    expect(plan({}, { dockerignore: "[", files: ["c"] })).toEqual(["refused: syntax error in pattern"]);
    expect(plan({ context: "https://h/c.tar" }, { dockerignore: "[", files: ["d"] })).toEqual(plan({ context: "https://h/c.tar" }));
  });
});

test("SOURCE_DATE_EPOCH may name a context, which has to be one", () => {
  const buildArgs = { SOURCE_DATE_EPOCH: "src" };
  expect(refusal({ buildArgs, contexts: { src: "local:dir" } })).toBeUndefined();
  expect(refusal({ buildArgs, contexts: { src: "foo:bar" } })).toBe("unsupported context source foo for src");
});

test("an image in a folder brings its config along", () => {
  const contexts = { a: `oci-layout://store@sha256:${"ab".repeat(32)}` };
  const images = { [`docker.io/library/a@sha256:${"ab".repeat(32)}`]: { env: ["E=1"] } };
  const { builds } = planBuildkit(FILE, { contexts, images });
  expect(builds[0]?.config?.Env).toContain("E=1");
});

test("what the checks say of other bases counts although one base is refused", () => {
  const images = { "docker.io/library/b:latest": { platform: "linux/s390x" } };
  const file = readDockerfile("FROM - AS x\nFROM b\nCOPY --from=x /a /b\n");
  const { checks, checksError } = checkBuildkit(file, { images });
  expect(checks.map((it) => it.rule)).toEqual(["InvalidDefaultArgInFrom", "InvalidBaseImagePlatform"]);
  expect(checksError?.message).toBe('failed to parse stage name "-": invalid reference format');
});

test("a base for a platform that the file asks for is not taken for the builder's own instead", () => {
  const images = { "docker.io/library/b:latest": { platform: "linux/amd64" } };
  expect(checkBuildkit(readDockerfile("FROM --platform=linux/s390x b\n"), { images }).checks.map((it) => it.message)).toContain(
    'Base image b was pulled with platform "linux/amd64", expected "linux/s390x" for current build',
  );
});
