import { describe, expect, test } from "vitest";
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
    ["build-arg:BUILDKIT_DISABLE_FILEOP", "no"],
  ])("%s %s is taken", (name, value) => expect(refusal({ opts: { [name]: value } })).toBeUndefined());
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
