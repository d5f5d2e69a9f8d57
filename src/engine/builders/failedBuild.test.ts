import { describe, expect, test } from "vitest";
import { analyse } from "../../testing/markedDiagnostics.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";

/** Each stage as `name: legacy, BuildKit`, with each step's outcomes below it. */
function verdictsOf(dockerfile: string, options: BuildOptions): readonly string[] {
  const { stages, verdicts } = analyse({ dockerfile, options });
  return verdicts.stages.map(({ index, legacy, buildkit, from, steps }) => {
    const rows = [from, ...steps].map((it) => `${it.legacy}/${it.buildkit}`).join(" ");
    return `${stages[index]?.displayName}: ${legacy.outcome}, ${buildkit.outcome} (${rows})`;
  });
}

const reasonsOf = (dockerfile: string, options: BuildOptions): readonly string[] =>
  analyse({ dockerfile, options }).verdicts.stages.map(({ buildkit }) => `${buildkit.lead} ${buildkit.reason}`);

const messagesOf = (dockerfile: string, options: BuildOptions): readonly (string | undefined)[] => {
  const { legacy, buildkit } = analyse({ dockerfile, options }).verdicts;
  return [legacy.error?.message, buildkit.error?.message];
};

const notFound = (path: string): string => `failed to compute cache key: failed to calculate checksum of ref …: "${path}": not found`;
const notSent = (path: string): string => `COPY failed: file not found in build context or excluded by .dockerignore: stat ${path}: file does not exist`;

describe("a build context that is not described", () => {
  test("holds whatever is asked for", () => {
    expect(verdictsOf("FROM alpine\nCOPY nope /", {})).toEqual(["stage-0: built, built (built/built built/built)"]);
  });
});

describe("what real builders were seen to do", () => {
  test("a file that is not there", () => {
    const dockerfile = "FROM alpine\nRUN echo first\nCOPY nope.txt /x\n";
    expect(messagesOf(dockerfile, { files: ["a.txt"] })).toEqual([notSent("nope.txt"), notFound("/nope.txt")]);
  });

  test("a file that .dockerignore leaves out", () => {
    expect(messagesOf("FROM alpine\nCOPY skip.txt /x\n", { files: ["skip.txt"], dockerignore: "skip.txt\n" })).toEqual([notSent("skip.txt"), notFound("/skip.txt")]);
  });

  test("a pattern that fits nothing", () => {
    expect(messagesOf("FROM alpine\nCOPY *.none /x/\n", { files: ["a.txt"] })).toEqual(["COPY failed: no source files were specified", undefined]);
  });

  test("a path above the context", () => {
    const legacy = "COPY failed: forbidden path outside the build context: ../a.txt ()";
    expect(messagesOf("FROM alpine\nCOPY ../a.txt /x\n", { files: [] })).toEqual([legacy, notFound("/a.txt")]);
    expect(messagesOf("FROM alpine\nCOPY ../a.txt /x\n", { files: ["a.txt"] })).toEqual([legacy, undefined]);
  });

  test("a missing file in a stage that the target does not need", () => {
    const dockerfile = "FROM alpine AS base\nFROM base AS broken\nCOPY does-not-exist.txt /x\nFROM base\nRUN echo final\n";
    expect(verdictsOf(dockerfile, { files: [] })).toEqual([
      "base: built, built (built/built)",
      "broken: fails, skipped (built/skipped fails/skipped)",
      "stage-2: not reached, built (not reached/built not reached/built)",
    ]);
  });
});

describe("BuildKit looks a path up", () => {
  test.each([
    ["COPY a /x", ["a"], "there"],
    ["COPY /a /x", ["a"], "there"],
    ["COPY src /x", ["src/main.go"], "there"],
    ["COPY src/ /x", ["src/"], "there"],
    ["COPY . /x", [], "there"],
    ["COPY a/b /x", ["a"], notFound("/a/b")],
    ["COPY b c a /x/", ["a"], notFound("/b")],
    ["ADD b /x", ["a"], notFound("/b")],
    ["ADD https://example.com/b /x", [], "there"],
    ["COPY <<EOF /x\nEOF", [], "there"],
    ["COPY b* /x/", ["a"], "there"],
    ["COPY --parents b/c /x/", ["b/d"], notFound("/b/c")],
    ["COPY --parents ./b/./c /x/", ["b/c"], "there"],
    ["COPY --parents --exclude=c ./b/./c /x/", ["b/c"], notFound("/b/c")],
    ["COPY --parents b/*/c /x/", [], "there"],
    ["COPY --exclude=*.md b /x", [], "lstat /b: no such file or directory"],
    ["COPY . b /x/", [], "lstat /b: no such file or directory"],
    ["COPY src src/b /x/", ["src/a"], "lstat /src/b: no such file or directory"],
    ["RUN --mount=target=/m true", [], "there"],
    ["RUN --mount=source=b,target=/m true", ["a"], notFound("/b")],
    ["RUN --mount=source=a,target=/m true", ["a"], "there"],
    ["RUN --mount=type=cache,source=b,target=/m true", [], "there"],
    ["ENV B=b\nCOPY $B /x", ["a"], notFound("/b")],
    ["COPY --from=busybox b /x", [], "there"],
  ])("for %s of %j: %s", (instruction, files, expected) => {
    expect(messagesOf(`FROM alpine\n${instruction}\n`, { files })[1] ?? "there").toBe(expected);
  });

  test("in no context from the web", () => {
    expect(messagesOf("FROM alpine\nCOPY b /x\n", { files: [], opts: { context: "https://example.com/repository.git" } })[1]).toBeUndefined();
  });

  test("for a trigger too, which fails at the FROM that fires it", () => {
    expect(verdictsOf("FROM alpine AS base\nONBUILD COPY b /x\nFROM base\n", { files: [] })).toEqual([
      "base: built, built (built/built built/built)",
      "stage-1: fails, fails (fails/fails)",
    ]);
  });
});

describe("one failure ends the build", () => {
  const dockerfile = [
    "FROM alpine AS tools",
    "RUN tools",
    "FROM alpine AS build",
    "RUN before",
    "COPY nope /x",
    "RUN after",
    "FROM build AS alias",
    "FROM alpine",
    "COPY --from=tools / /",
    "COPY --from=alias / /",
  ].join("\n");

  test("for the stages that need it, and for those that still run", () => {
    expect(verdictsOf(dockerfile, { files: [] })).toEqual([
      "tools: built, not reached (built/built built/not reached)",
      "build: fails, fails (built/built built/not reached fails/fails not reached/not reached)",
      "alias: not reached, not reached (not reached/not reached)",
      "stage-3: not reached, not reached (not reached/built not reached/not reached not reached/not reached)",
    ]);
  });

  test("and each stage says why", () => {
    expect(reasonsOf(dockerfile, { files: [] })).toEqual([
      "Not reached. build fails on line 5 as soon as the context is sent, and one failure cancels the rest.",
      "Fails here. The step on line 5 needs /nope, which is not in the build context. BuildKit finds out at once and cancels what still runs.",
      "Not reached. It needs build, which fails on line 5.",
      "Not reached. It needs build, which fails on line 5.",
    ]);
    expect(reasonsOf("FROM alpine\nCOPY nope /x", { files: ["nope"], dockerignore: "n*" })).toEqual([
      "Fails here. The step on line 2 needs /nope, which .dockerignore leaves out. BuildKit finds out at once and cancels what still runs.",
    ]);
  });

  test("not before the steps above it are done, where it shows only as the step runs", () => {
    expect(verdictsOf(dockerfile.replace("COPY nope", "COPY --exclude=a nope"), { files: [] }).slice(0, 2)).toEqual([
      "tools: built, built (built/built built/built)",
      "build: fails, fails (built/built built/built fails/fails not reached/not reached)",
    ]);
  });

  test("with every step that fails at once named", () => {
    expect(verdictsOf("FROM alpine AS a\nCOPY x /\nFROM alpine AS b\nCOPY y /\nFROM scratch\nCOPY --from=a / /\nCOPY --from=b / /", { files: [] })).toEqual([
      "a: fails, fails (built/built fails/fails)",
      "b: not reached, fails (not reached/built not reached/fails)",
      "stage-2: not reached, not reached (not reached/not reached not reached/not reached not reached/not reached)",
    ]);
  });

  test("and the counts say where", () => {
    const { verdicts } = analyse({ dockerfile, options: { files: [] } });
    expect(verdicts.buildkit).toMatchObject({ stageCount: 0, error: { message: notFound("/nope"), step: 0, line: 5 } });
    expect(verdicts.legacy.error).toMatchObject({ step: 5 });
  });
});

test("a refusal of the file comes before what the context lacks", () => {
  expect(messagesOf("FROM alpine\nCOPY nope /x\nFROM nosuch", { files: [], missing: ["docker.io/library/nosuch:latest"] })[1]).toMatch(/^nosuch: /);
});

test("the context is counted before and after .dockerignore", () => {
  const files = ["a.md", "b/c.md", "b/d", "e/"];
  expect(analyse({ dockerfile: "", options: { files, dockerignore: "**/*.md" } }).context).toEqual({ fileCount: 3, sentCount: 1 });
  expect(analyse({ dockerfile: "", options: { files } }).context).toEqual({ fileCount: 3, sentCount: 3 });
  expect(analyse({ dockerfile: "", options: { files, dockerignore: "[" } }).context).toBeUndefined();
  expect(analyse({ dockerfile: "", options: {} }).context).toBeUndefined();
});
