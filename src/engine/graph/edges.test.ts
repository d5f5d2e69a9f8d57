import { describe, expect, test } from "vitest";
import { analyseLines, printEdges } from "../../testing/printAnalysis.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";

function check(lines: readonly string[], edges: readonly string[], options: BuildOptions = {}): void {
  expect(printEdges(analyseLines(lines, options))).toEqual(edges);
}

describe("an edge comes from", () => {
  test("the base", () => check(["FROM alpine AS base", "FROM base"], ["image alpine -> base (base)", "base -> stage-1 (base)"]));
  test("scratch", () => check(["FROM scratch", "COPY a /"], ["scratch -> stage-0 (base)", "build context -> stage-0 (copy)"]));
  test("a stage by its name in any case", () =>
    check(["FROM alpine AS build", "FROM busybox AS app", "COPY --from=BUILD /a /"], ["image alpine -> build (base)", "image busybox -> app (base)", "build -> app (copy)"]));
  test("a stage by its number", () => check(["FROM alpine", "FROM busybox AS app", "COPY --from=0 /a /"], ["image alpine -> stage-0 (base)", "image busybox -> app (base)", "stage-0 -> app (copy)"]));
  test("an image by its name", () => check(["FROM alpine AS app", "COPY --from=nginx:1 /a /"], ["image alpine -> app (base)", "image nginx:1 -> app (copy)"]));
  test("a mount, which BuildKit alone knows", () =>
    check(
      ["FROM alpine AS build", "FROM busybox AS app", "RUN --mount=from=build,target=/b x", "RUN --mount=target=/c x", "RUN --mount=type=cache,target=/d x"],
      ["image alpine -> build (base)", "image busybox -> app (base)", "BuildKit: build -> app (mount)", "BuildKit: build context -> app (mount)"],
    ));
  test("the build context, also for ADD, but not for what ADD downloads", () =>
    check(["FROM alpine AS app", "ADD a /", "ADD https://example.com/b /", "COPY <<E /c", "E"], ["image alpine -> app (base)", "build context -> app (add)"]));
  test("a variable's value", () => check(["ARG BASE=alpine:3", "FROM ${BASE} AS app"], ["image alpine:3 -> app (base)"]));
  test("a build argument's value", () => check(["ARG BASE", "FROM $BASE AS app"], ["image debian -> app (base)"], { buildArgs: { BASE: "debian" } }));
  test("a trigger of the base", () =>
    check(
      ["FROM alpine AS base", "ONBUILD COPY --from=nginx /a /", "FROM base AS app"],
      ["image alpine -> base (base)", "base -> app (base)", "image nginx -> app (onbuild)"],
    ));
});

describe("the builders differ", () => {
  test("where a name stands in another case behind FROM", () =>
    check(["FROM alpine AS build", "FROM Build AS app"], ["image alpine -> build (base)", "BuildKit: image Build -> app (base)", "legacy: build -> app (base)"]));
  test("where a stage is named before it is there", () =>
    check(
      ["FROM alpine AS app", "COPY --from=tools /a /", "FROM busybox AS tools"],
      ["image alpine -> app (base)", "BuildKit: tools -> app (copy)", "image busybox -> tools (base)", "legacy: image tools -> app (copy)"],
    ));
  test("where a named context stands for a name", () =>
    check(["FROM alpine AS app", "COPY --from=cfg a /"], ["image alpine -> app (base)", "BuildKit: namedContext cfg -> app (copy)", "legacy: image cfg -> app (copy)"], { contexts: { cfg: "local:dir" } }));
});

describe("a file that is refused keeps its edges", () => {
  test("of a circle", () =>
    check(
      ["FROM alpine AS a", "COPY --from=b /x /", "FROM alpine AS b", "COPY --from=a /x /"],
      ["image alpine -> a (base)", "BuildKit: b -> a (copy)", "image alpine -> b (base)", "a -> b (copy)", "legacy: image b -> a (copy)"],
    ));
  test("behind an unknown instruction", () => check(["FROM alpine AS a", "RUNN x", "FROM a AS b", "COPY --from=A /x /"], ["image alpine -> a (base)", "a -> b (base)", "a -> b (copy)"]));
  test("with a base that nobody knows", () => check(["FROM ${BASE} AS a", "FROM a"], ["image ${BASE} -> a (base)", "a -> stage-1 (base)"]));
});

test("an edge lies on the words that name its source", () => {
  const lines = ["FROM alpine AS build", "FROM build AS app", "COPY --link --from=build /a /", "COPY b /", "RUN --mount=type=cache,target=/c --mount=from=build,target=/d x"];
  const { graph } = analyseLines(lines);
  const text = lines.join("\n");
  expect(graph.edges.map(({ span, instruction }) => [instruction, text.slice(span.start, span.end)])).toEqual([
    [-1, "alpine"],
    [-1, "build"],
    [0, "--from=build"],
    [1, "COPY b /"],
    [2, "--mount=from=build,target=/d"],
  ]);
});

test("an image has its full reference, and is one source however it is written", () => {
  const { sources } = analyseLines(["FROM alpine AS a", "FROM docker.io/library/alpine:latest", "COPY --from=alpine:latest /x /"]).graph;
  expect(sources).toEqual([{ id: "image:docker.io/library/alpine:latest", kind: "image", label: "alpine", reference: "docker.io/library/alpine:latest" }]);
});
