import { describe, expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { simulateBuildkit } from "../buildkit/simulateBuildkit.ts";
import { FIRST_BUILD } from "../scenario.ts";
import type { Surroundings } from "../scenario.ts";
import { askedAbout, VertexCache } from "./vertexCache.ts";

interface Build {
  readonly file: string;
  readonly options?: BuildOptions;
  readonly surroundings?: Partial<Surroundings>;
  readonly ignoredStages?: readonly string[];
}

/** Builds one after the other with one cache: the works of the last. */
function worksOf(...builds: readonly Build[]) {
  const cache = new VertexCache();
  return builds
    .map(({ file: text, options = {}, surroundings, ignoredStages = [] }) => {
      const file = readDockerfile(text);
      const scenario = { ...FIRST_BUILD, surroundings: { ...FIRST_BUILD.surroundings, ...surroundings } };
      return simulateBuildkit({ file, options, scenario, cache: askedAbout(cache, { file, options, scenario, ignoresCache: false, ignoredStages }) }).works;
    })
    .at(-1);
}

/** What runs again of the last build, and why. */
function reasonsOf(...builds: readonly Build[]) {
  return worksOf(...builds)?.flatMap(({ label, kind, cache: { isHit, reason } }) => (isHit || kind === "internal" || kind === "export" ? [] : [`${label} — ${reason}`]));
}

const FILE = "FROM alpine AS build\nARG V=1\nCOPY src /src\nRUN make\nFROM busybox\nCOPY --from=build /app /app\n";

describe("why a step runs again", () => {
  test("a file that it takes is another", () => {
    expect(reasonsOf({ file: FILE }, { file: FILE, surroundings: { changedFiles: [["src/main.c", "2"]] } })).toEqual([
      "[build 2/3] COPY src /src — src/main.c, which this COPY takes, is not what it was.",
      "[build 3/3] RUN make — It starts from line 3, which runs again.",
      "[stage-1 2/2] COPY --from=build /app /app — It takes files from line 4, which runs again and is taken to leave other files there.",
    ]);
  });

  test("a file is new or gone, where all are known", () => {
    const options = (...files: string[]): BuildOptions => ({ files });
    expect(reasonsOf({ file: FILE, options: options("src/a") }, { file: FILE, options: options("src/a", "src/b") })?.[0]).toBe("[build 2/3] COPY src /src — src/b, which this COPY takes, is new.");
    expect(reasonsOf({ file: FILE, options: options("src/a", "src/b") }, { file: FILE, options: options("src/a") })?.[0]).toBe("[build 2/3] COPY src /src — src/b, which this COPY took before, is gone.");
    expect(reasonsOf({ file: FILE, options: options("src/a") }, { file: FILE, options: options("src/a", "other") })).toEqual([]);
  });

  test("what .dockerignore leaves out does not count", () => {
    const options = { dockerignore: "**/*.log\n" };
    expect(reasonsOf({ file: FILE, options }, { file: FILE, options, surroundings: { changedFiles: [["src/build.log", "2"]] } })).toEqual([]);
  });

  test.each([
    ["RUN make", "RUN make all", "[build 3/3] RUN make all — This RUN is make all, before make."],
    ["ARG V=1", "ARG V=2", "[build 3/3] RUN make — The build argument V is 2, before 1. It counts for every RUN behind its ARG, used or not."],
    ["ARG V=1", "ENV V=2", "[build 3/3] RUN make — The variable V is 2, before 1."],
    ["ARG V=1", "USER me", "[build 3/3] RUN make — Its USER is me, before empty."],
    ["COPY src /src", "COPY src /other", "[build 2/3] COPY src /other — It goes to /other, before to /src."],
    ["COPY src /src", "COPY --chmod=755 src /src", "[build 2/3] COPY --chmod=755 src /src — Its --chmod is 755, before empty."],
    ["FROM alpine", "FROM debian", "[build 1/3] FROM docker.io/library/debian:latest — FROM names docker.io/library/debian:latest, before docker.io/library/alpine:latest."],
  ])("%s is now %s", (before, now, reason) => expect(reasonsOf({ file: FILE }, { file: FILE.replace(before, now) })?.[0]).toBe(reason));

  test("its image has another digest", () => {
    expect(reasonsOf({ file: FILE }, { file: FILE, surroundings: { changedImages: [["docker.io/library/alpine:latest", "2"]] } })?.slice(0, 2)).toEqual([
      "[build 1/3] FROM docker.io/library/alpine:latest — docker.io/library/alpine:latest has another digest than before.",
      "[build 2/3] COPY src /src — It starts from docker.io/library/alpine:latest, which earlier builds did not start from as it is now.",
    ]);
  });

  test("its stage is built without asking", () => {
    expect(reasonsOf({ file: FILE }, { file: FILE, ignoredStages: ["build"] })).toEqual([
      "[build 2/3] COPY src /src — --no-cache-filter names its stage: nothing is looked up for it.",
      "[build 3/3] RUN make — --no-cache-filter names its stage: nothing is looked up for it.",
    ]);
  });

  test("nothing was built before", () => expect(new Set(reasonsOf({ file: FILE })?.map((it) => it.replace(/^.* — /, "")))).toEqual(new Set(["Nothing was built before: the cache is empty."])));
});

test("what is in the cache says what made it a hit", () => {
  const file = "FROM alpine AS src\nCOPY trigger.txt /trigger.txt\nRUN echo constant > /out\nFROM alpine\nCOPY --from=src /out /out\nRUN echo final\n";
  const works = worksOf({ file }, { file, surroundings: { changedFiles: [["trigger.txt", "2"]] } });
  expect(works?.find((it) => it.label.includes("COPY --from"))?.cache.reason).toBe("What it takes files from, line 3, runs again, but leaves the same files there as before, and their content decides.");
});
