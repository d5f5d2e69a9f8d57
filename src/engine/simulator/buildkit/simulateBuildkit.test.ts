import { describe, expect, test } from "vitest";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { NOT_CACHED } from "../buildRun.ts";
import type { BuildRun, CacheAnswer } from "../buildRun.ts";
import { FIRST_BUILD } from "../scenario.ts";
import type { Scenario, StepDuration } from "../scenario.ts";
import { simulateBuildkit } from "./simulateBuildkit.ts";

const HIT: CacheAnswer = { isHit: true, reason: "", follows: -1 };
const byKind = { internal: 10, image: 100, exec: 1000, file: 50, merge: 5, config: 0, export: 20 };

interface Given {
  readonly options?: BuildOptions;
  readonly scenario?: Partial<Scenario>;
  readonly bySteps?: readonly StepDuration[];
  readonly cacheAnswers?: readonly (readonly CacheAnswer[])[];
}

function build(lines: readonly string[], { options = {}, scenario = {}, bySteps = [], cacheAnswers }: Given = {}): BuildRun {
  return simulateBuildkit({ file: readDockerfile(lines.join("\n")), options, scenario: { ...FIRST_BUILD, ...scenario, durations: { byKind, bySteps } }, cacheAnswers });
}

/** Works as `label: state start–end`. */
function works(lines: readonly string[], given?: Given): readonly string[] {
  return build(lines, given).works.map((it) => `${it.label}: ${it.state}${it.state === "not reached" ? "" : ` ${it.start}–${it.end}`}`);
}

function consoleOf(lines: readonly string[], given?: Given): readonly string[] {
  return build(lines, given).transcript.map((it) => it.text.replace(/sha256:[0-9a-f]{64}/, "sha256:ID").replace(/ref \S+:/, "ref ID:"));
}

const FRONT_END = ["[internal] load build definition from Dockerfile: done 0–10", "[internal] load metadata for docker.io/library/a:latest: done 10–20", "[internal] load .dockerignore: done 20–30"];

describe("what runs when", () => {
  test("a stage goes on while another, which it copies from, is not done", () =>
    expect(works(["FROM a AS b", "RUN slow", "FROM a", "RUN quick", "COPY --from=b /x /", "RUN last"], { bySteps: [{ stage: 0, instruction: 0, milliseconds: 3000 }] })).toEqual([
      ...FRONT_END,
      "[b 1/2] FROM docker.io/library/a:latest: done 30–130",
      "[stage-1 2/4] RUN quick: done 130–1130",
      "[b 2/2] RUN slow: done 130–3130",
      "[stage-1 3/4] COPY --from=b /x /: done 3130–3180",
      "[stage-1 4/4] RUN last: done 3180–4180",
      "exporting to image: done 4180–4200",
    ]));

  test("copies with --link wait for their own source alone; the merges keep the order", () => {
    const lines = ["FROM a AS b", "RUN slow", "FROM a AS c", "RUN quick", "FROM a", "COPY --link --from=b /x /", "COPY --link --from=c /y /"];
    const starts = build(lines, { bySteps: [{ stage: 0, instruction: 0, milliseconds: 3000 }] }).works.map((it) => `${it.kind} ${it.start} ${it.label}`);
    expect(starts.filter((it) => /^(?:file|merge)/.test(it))).toEqual([
      "file 1130 [stage-2 3/3] COPY --link --from=c /y /",
      "file 3130 [stage-2 2/3] COPY --link --from=b /x /",
      "merge 3180 [stage-2 2/3] COPY --link --from=b /x /",
      "merge 3185 [stage-2 3/3] COPY --link --from=c /y /",
    ]);
  });

  test("a limit lets one vertex run after the other", () => {
    const run = build(["FROM a AS b", "RUN 1", "FROM a AS c", "RUN 2", "FROM a", "COPY --from=b / /", "COPY --from=c / /"], { scenario: { maxParallelism: 1 } });
    expect(run.duration).toBe(30 + 100 + 1000 + 1000 + 50 + 50 + 20);
  });

  test("a cache that is locked is held by one RUN at a time", () => {
    const locked = "RUN --mount=type=cache,target=/c,sharing=locked";
    expect(build(["FROM a AS b", `${locked} 1`, "FROM a AS c", `${locked} 2`, "FROM a", "COPY --from=b / /", "COPY --from=c / /"]).duration).toBe(30 + 100 + 2000 + 50 + 20);
  });

  test("the vertices of several platforms are one where they are equal", () => {
    const run = build(["FROM --platform=$BUILDPLATFORM a AS b", "RUN 1", "FROM c", "COPY --from=b / /"], { options: { targetPlatforms: ["linux/amd64", "linux/arm64"] }, scenario: { tags: ["x"] } });
    expect(run.works.filter((it) => it.kind === "exec" || it.kind === "file").map((it) => it.label)).toEqual(["[linux/amd64 b 2/2] RUN 1", "[linux/amd64 stage-1 2/2] COPY --from=b / /", "[linux/arm64 stage-1 2/2] COPY --from=b / /"]);
    expect(run.transcript.map((it) => it.text)).toContainEqual(expect.stringMatching(/exporting manifest list sha256:[0-9a-f]{64} done$/));
  });
});

describe("the cache", () => {
  const lines = ["FROM a", "RUN 1", "RUN 2"];

  test("takes no time for what it has, and shows it", () =>
    expect(works(lines, { cacheAnswers: [[HIT, HIT, NOT_CACHED]] }).slice(3)).toEqual([
      "[1/3] FROM docker.io/library/a:latest: done 30–30",
      "[2/3] RUN 1: cached 30–30",
      "[3/3] RUN 2: done 30–1030",
      "exporting to image: done 1030–1050",
    ]));

  test("shows an image as cached where a step runs on it", () => expect(works(lines, { cacheAnswers: [[HIT, NOT_CACHED, NOT_CACHED]] })[3]).toBe("[1/3] FROM docker.io/library/a:latest: cached 30–30"));

  test("says by the place of the work which miss another follows", () => {
    const run = build(lines, { cacheAnswers: [[HIT, NOT_CACHED, { isHit: false, reason: "", follows: 1 }]] });
    expect(run.works[run.works[5]?.cache.follows ?? -1]?.label).toBe("[2/3] RUN 1");
  });
});

describe("a build that fails", () => {
  test("stops what runs, does not reach what waits, and shows the place", () => {
    const lines = ["FROM a AS b", "RUN slow", "FROM a AS c", "RUN echo on; exit 3", "FROM a", "COPY --from=b / /", "COPY --from=c / /"];
    const given = { bySteps: [{ stage: 0, instruction: 0, milliseconds: 3000 }] };
    expect(works(lines, given).slice(4)).toEqual([
      "[b 2/2] RUN slow: canceled 130–1130",
      "[c 2/2] RUN echo on; exit 3: fails 130–1130",
      "[stage-2 2/3] COPY --from=b / /: not reached",
      "[stage-2 3/3] COPY --from=c / /: not reached",
      "exporting to image: not reached",
    ]);
    expect(build(lines, given).exitCode).toBe(1);
    expect(consoleOf(lines, given).slice(-20)).toEqual([
      "",
      "#5 [b 2/2] RUN slow",
      "#5 CANCELED",
      "",
      "#6 [c 2/2] RUN echo on; exit 3",
      "#6 0.100 on",
      '#6 ERROR: process "/bin/sh -c echo on; exit 3" did not complete successfully: exit code: 3',
      "------",
      " > [c 2/2] RUN echo on; exit 3:",
      "0.100 on",
      "------",
      "Dockerfile:4",
      "--------------------",
      "   2 |     RUN slow",
      "   3 |     FROM a AS c",
      "   4 | >>> RUN echo on; exit 3",
      "   5 |     FROM a",
      "   6 |     COPY --from=b / /",
      "--------------------",
      'ERROR: failed to build: failed to solve: process "/bin/sh -c echo on; exit 3" did not complete successfully: exit code: 3',
    ]);
  });

  test("for want of an image cancels what else is asked for", () =>
    expect(works(["FROM a AS b", "FROM c", "COPY --from=b / /"], { options: { missing: ["docker.io/library/c:latest"] } })).toEqual([
      "[internal] load build definition from Dockerfile: done 0–10",
      "[internal] load metadata for docker.io/library/a:latest: canceled 10–19",
      "[internal] load metadata for docker.io/library/c:latest: fails 10–19",
    ]));

  test("for want of a front end shows the line that names it", () =>
    expect(consoleOf(["# syntax=docker/dockerfile:9", "FROM a"], { options: { missing: ["docker.io/docker/dockerfile:9"] } }).slice(-9)).toEqual([
      "------",
      " > resolve image config for docker-image://docker.io/docker/dockerfile:9:",
      "------",
      "Dockerfile:1",
      "--------------------",
      "   1 | >>> # syntax=docker/dockerfile:9",
      "   2 |     FROM a",
      "--------------------",
      "ERROR: failed to build: failed to solve: failed to resolve source metadata for docker.io/docker/dockerfile:9: docker.io/docker/dockerfile:9: not found",
    ]));

  test("before the file is read prints the error alone", () => {
    const options = { buildArgs: { BUILDKIT_DOCKERFILE_CHECK: "x" } };
    expect(consoleOf(["FROM a"], { options })).toEqual(['ERROR: failed to build: failed to solve: failed to parse build-arg:BUILDKIT_DOCKERFILE_CHECK: invalid check option "x"']);
    expect(build(["FROM a"], { options }).outcome).toBe("refused");
  });
});

describe("the plain console", () => {
  test("leaves a block that goes on for one that has ended, and comes back to it", () => {
    const lines = ["FROM a AS b", "RUN slow", "FROM a AS c", "RUN quick", "FROM a", "COPY --from=b / /", "COPY --from=c / /"];
    const blocks = consoleOf(lines, { bySteps: [{ stage: 0, instruction: 0, milliseconds: 3000 }] }).filter((it) => /^#[56] /.test(it));
    expect(blocks).toEqual(["#5 [b 2/2] RUN slow", "#5 ...", "#6 [c 2/2] RUN quick", "#6 DONE 1.0s", "#5 [b 2/2] RUN slow", "#5 DONE 3.0s"]);
  });

  test("does not show a --link copy that ends in no merge", () => expect(consoleOf(["FROM scratch", "COPY --link a /"]).filter((it) => it.includes("COPY"))).toEqual([]));

  test("shows a front end between the definition and the images", () =>
    expect(works(["# syntax=docker/dockerfile:1", "FROM a"]).map((it) => it.replace(/sha256:.{64}/, "sha256:ID")).slice(0, 4)).toEqual([
      "[internal] load build definition from Dockerfile: done 0–10",
      "resolve image config for docker-image://docker.io/docker/dockerfile:1: done 10–20",
      "docker-image://docker.io/docker/dockerfile:1@sha256:ID: done 20–30",
      "[internal] load metadata for docker.io/library/a:latest: done 30–40",
    ]));

  test("is the image's id alone where it is to be quiet", () => expect(consoleOf(["FROM a", "RUN 1"], { scenario: { flags: { ...FIRST_BUILD.flags, isQuiet: true } } })).toEqual(["sha256:ID"]));

  test("leads a line to the instructions that it is of", () => {
    const { transcript } = build(["FROM a", "COPY --from=b / /"]);
    expect(transcript.filter((it) => it.role === "step").map((it) => `${it.text}: ${it.causes.map((cause) => cause.instruction).join(" ")}`)).toEqual([
      "#1 [internal] load build definition from Dockerfile: ",
      "#2 [internal] load metadata for docker.io/library/a:latest: -1",
      "#3 [internal] load metadata for docker.io/library/b:latest: 0",
      "#4 [internal] load .dockerignore: ",
      "#5 [stage-0 1/2] FROM docker.io/library/a:latest: -1",
      "#6 FROM docker.io/library/b:latest: 0",
      "#7 [stage-0 2/2] COPY --from=b / /: 0",
      "#8 exporting to image: ",
    ]);
  });
});
