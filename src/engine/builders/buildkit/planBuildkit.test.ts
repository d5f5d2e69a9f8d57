import { describe, expect, test } from "vitest";
import { printBuildkitPlan, printReach } from "../../../testing/printBuildkitPlan.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";

/** Each vertex is a line: its number, a star where it is exported, its kind, its name, and the numbers of its inputs. */
function check(lines: readonly string[], plan: readonly string[], options: BuildOptions = {}): void {
  expect(printBuildkitPlan(lines, options)).toEqual(plan);
}

describe("vertices", () => {
  test("are named by stage and step", () =>
    check(
      ["FROM alpine AS base", "RUN x", "FROM base AS app", "COPY . /", "RUN y"],
      ["0 source [base 1/2] FROM docker.io/library/alpine:latest", "1 exec [base 2/2] RUN x <- 0", "2 source [internal] load build context", "3 file [app 1/2] COPY . / <- 1 2", "4* exec [app 2/2] RUN y <- 3"],
    ));
  test("of a stage without a name have its number", () => check(["FROM alpine", "RUN x", "FROM scratch", "COPY --from=0 /a /"], ["0 source [stage-0 1/2] FROM docker.io/library/alpine:latest", "1 exec [stage-0 2/2] RUN x <- 0", "2* file [stage-1 1/1] COPY --from=0 /a / <- 1"]));
  test("of a single stage without a name have none", () => check(["FROM alpine", "RUN x"], ["0 source [1/2] FROM docker.io/library/alpine:latest", "1* exec [2/2] RUN x <- 0"]));
  test("show values in place of variables", () => check(["ARG TAG=3", "FROM alpine:$TAG", "ENV A=1", "WORKDIR /$A", "RUN echo $A"], ["0 source [1/3] FROM docker.io/library/alpine:3", "1 file [2/3] WORKDIR /1 <- 0", "2* exec [3/3] RUN echo 1 <- 1"]));
  test("of settings are none", () => check(["FROM alpine", "ENV A=1", "LABEL b=c", "CMD x"], ["0* source [1/1] FROM docker.io/library/alpine:latest"]));
  test("of nothing but scratch are none", () => check(["FROM scratch", "CMD x"], []));
  test("that are equal are one, named by the last", () =>
    check(
      ["FROM alpine AS a", "RUN x", "FROM alpine AS b", "RUN x", "FROM scratch", "COPY --from=a /1 /", "COPY --from=b /2 /"],
      ["0 source [b 1/2] FROM docker.io/library/alpine:latest", "1 exec [b 2/2] RUN x <- 0", "2 file [stage-2 1/2] COPY --from=a /1 / <- 1", "3* file [stage-2 2/2] COPY --from=b /2 / <- 2 1"],
    ));
});

describe("the target", () => {
  const lines = ["FROM a AS one", "RUN x", "FROM b AS two", "FROM two AS three", "RUN y", "FROM scratch AS four"];

  test("is the last stage", () => expect(printReach(lines)).toBe("target 3, reached 3, executed "));
  test("is a stage by its name in any case", () => expect(printReach(lines, { target: "THREE" })).toBe("target 2, reached 1 2, executed 1 2"));
  test("is the last stage of a name", () => expect(printReach(["FROM a AS x", "FROM b AS x", "FROM c"], { target: "x" })).toBe("target 1, reached 1, executed 1"));
  test("is no stage of another name", () => check(lines, ['refused: target stage "tow" could not be found (did you mean two?)'], { target: "tow" }));
  test("reaches what it mounts", () => expect(printReach(["FROM a AS x", "FROM b AS y", "FROM c", "RUN --mount=from=y,target=/y z"])).toBe("target 2, reached 1 2, executed 1 2"));
  test("reaches a stage that has no part in the result", () => expect(printReach(["FROM scratch AS x", "ENV A=1", "FROM x", "COPY a /"])).toBe("target 1, reached 0 1, executed 1"));
});

describe("ONBUILD triggers", () => {
  test("of a stage fire in those that start from it", () =>
    check(
      ["FROM alpine AS base", "ONBUILD RUN x", "FROM base AS app", "RUN y"],
      ["0 source [base 1/1] FROM docker.io/library/alpine:latest", "1 exec [app 1/2] ONBUILD RUN x <- 0", "2* exec [app 2/2] RUN y <- 1"],
    ));
  test("of an image fire as well, and are counted once the image is known", () =>
    check(["FROM alpine", "RUN y"], ["0 source [1/2] FROM docker.io/library/alpine:latest", "1 exec [2/3] ONBUILD RUN x <- 0", "2* exec [3/3] RUN y <- 1"], {
      images: { "docker.io/library/alpine:latest": { onbuild: ["RUN x"] } },
    }));
  test("do not fire twice", () => check(["FROM alpine AS a", "ONBUILD RUN x", "FROM a AS b", "FROM b"], ["0 source [a 1/1] FROM docker.io/library/alpine:latest", "1* exec [b 1/1] ONBUILD RUN x <- 0"]));
});

describe("named contexts", () => {
  test("take the place of an image", () => check(["FROM alpine"], ["0* source [context alpine] busybox"], { contexts: { alpine: "docker-image://busybox" } }));
  test("take the place of a stage", () => {
    const reach = printReach(["FROM alpine AS base", "RUN x", "FROM base", "RUN y"], { contexts: { base: "docker-image://busybox" } });
    expect(reach).toBe("target 1, reached 0 1, executed 0 1");
  });
  test("are no more than a name for COPY", () => check(["FROM scratch", "COPY --from=cfg a /"], ["0 source [context cfg] load from client", "1* file [stage-0 1/1] COPY --from=cfg a / <- 0"], { contexts: { cfg: "local:dir" } }));
});

describe("platforms", () => {
  test("each have a build, whose steps name them", () =>
    check(
      ["FROM --platform=$BUILDPLATFORM golang AS build", "ARG TARGETARCH", "RUN make $TARGETARCH", "FROM alpine", "COPY --from=build /a /"],
      ["linux/amd64", "linux/arm64"].flatMap((platform, index) => [
        `for ${platform}`,
        `0 source [${platform} stage-1 1/2] FROM docker.io/library/alpine:latest`,
        `1 source [linux/amd64 build 1/2] FROM docker.io/library/golang:latest`,
        `2 exec [${["linux/amd64", "linux/amd64->arm64"][index] ?? ""} build 2/2] RUN make ${platform.slice("linux/".length)} <- 1`,
        `3* file [${platform} stage-1 2/2] COPY --from=build /a / <- 0 2`,
      ]),
      { targetPlatforms: ["linux/amd64", "linux/arm64"] },
    ));
  test("asked for alone are not named", () => check(["FROM alpine", "ARG TARGETPLATFORM", "RUN echo $TARGETPLATFORM"], ["for linux/arm64", "0 source [1/2] FROM docker.io/library/alpine:latest", "1* exec [2/2] RUN echo linux/arm64 <- 0"], { platform: "linux/arm64" }));
});

describe("is refused", () => {
  test.each<readonly [string, readonly string[], string]>([
    ["a circle", ["FROM a AS x", "COPY --from=y /a /", "FROM a AS y", "COPY --from=x /a /"], "circular dependency detected on stage: x"],
    ["a stage that takes files from a later one", ["FROM a AS x", "COPY --from=y /a /", "FROM b AS y", "FROM x"], 'cannot copy from stage "y", it needs to be defined before current stage "x"'],
    ["a number of no stage", ["FROM a", "COPY --from=5 /a /"], "invalid stage index 5"],
    ["a blank base", ["FROM $NONE"], "base name ($NONE) should not be blank"],
    ["a name in another case", ["FROM a AS build", "FROM Build"], 'failed to parse stage name "Build": invalid reference format: repository name (library/Build) must be lowercase'],
    ["no stage", ["ARG A"], "dockerfile contains no stages to build"],
    ["no text", [], "the Dockerfile cannot be empty"],
  ])("%s", (_, lines, message) => check(lines, [`refused: ${message}`]));
});
