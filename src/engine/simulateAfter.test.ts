import { describe, expect, test } from "vitest";
import { FIRST_BUILD } from "./simulator/scenario.ts";
import type { Surroundings } from "./simulator/scenario.ts";
import { USUAL_CACHE } from "./machine.ts";
import type { PastBuild } from "./machine.ts";
import { simulateAfter } from "./simulateAfter.ts";

const FILE = 'FROM golang:1.22 AS build\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\nCOPY . .\nRUN go build -o /app\n\nFROM alpine AS final\nRUN apk add tzdata\nCOPY --from=build /app /app\nCMD ["/app"]\n';

const build = (dockerfile = FILE, given: Partial<PastBuild> = {}, surroundings: Partial<Surroundings> = {}): PastBuild => ({
  input: { dockerfile, options: {} },
  scenario: { ...FIRST_BUILD, surroundings: { ...FIRST_BUILD.surroundings, ...surroundings } },
  ...given,
});

/** The steps that run in the last of several builds, by each builder. */
function rerun(...builds: readonly PastBuild[]) {
  const runs = simulateAfter(builds.slice(0, -1), builds.at(-1) ?? build());
  const stepsOf = (works: typeof runs.legacy.works): readonly string[] => works.filter((it) => it.kind !== "internal" && it.kind !== "image" && it.kind !== "export" && it.state === "done").map((it) => it.label);
  return { legacy: stepsOf(runs.legacy.works), buildkit: stepsOf(runs.buildkit.works) };
}

describe("a build after others", () => {
  test("runs nothing where nothing changed", () => expect(rerun(build(), build())).toEqual({ legacy: [], buildkit: [] }));

  test("runs what a changed file leads to", () => {
    const { buildkit, legacy } = rerun(build(), build(FILE, {}, { changedFiles: [["main.go", "2"]] }));
    expect(buildkit).toEqual(["[build 5/6] COPY . .", "[build 6/6] RUN go build -o /app", "[final 3/3] COPY --from=build /app /app"]);
    expect(legacy).toEqual(["COPY . .", "RUN go build -o /app", "COPY --from=build /app /app", 'CMD ["/app"]']);
  });

  test("runs no COPY --from whose files stay the same, though they are made anew", () => {
    const file = "FROM alpine AS src\nCOPY trigger.txt /trigger.txt\nRUN echo constant > /out\nFROM alpine\nCOPY --from=src /out /out\nRUN echo final\n";
    const { buildkit } = rerun(build(file), build(file, {}, { changedFiles: [["trigger.txt", "2"]] }));
    expect(buildkit).toEqual(["[src 2/3] COPY trigger.txt /trigger.txt", "[src 3/3] RUN echo constant > /out"]);
  });

  test("runs the named stage and who needs its keys without asking the cache", () => {
    const file = "FROM alpine AS base\nRUN date > /d\nFROM base AS child\nRUN x\nRUN y\n";
    expect(rerun(build(file), build(file, { cache: { ...USUAL_CACHE, ignoredStages: ["BASE"] } })).buildkit).toEqual(["[base 2/2] RUN date > /d", "[child 1/2] RUN x"]);
  });

  describe("whose compiler may leave the same or not", () => {
    const source: Partial<Surroundings> = { changedFiles: [["main.go", "2"]] };
    const compile = { stage: 0, instruction: 4 };

    test.each([
      ["where nothing is said, it leaves other files of another source", {}, true],
      ["it is said to leave the same", { rerunOutputs: [{ ...compile, isSame: true }] }, false],
      ["it is said to leave others", { rerunOutputs: [{ ...compile, isSame: false }] }, true],
    ])("%s", (_, said, isCopied) => {
      const { legacy, buildkit } = rerun(build(), build(FILE, {}, { ...source, ...said }));
      expect(buildkit.some((it) => it.includes("COPY --from=build"))).toBe(isCopied);
      expect(legacy.some((it) => it.includes("COPY --from=build"))).toBe(isCopied);
      expect(buildkit).toContain("[build 6/6] RUN go build -o /app");
    });

    test("a folder that was copied as a whole does not hide that the file in it is the same", () => {
      const inside = FILE.replace("-o /app", "-o app").replace("--from=build /app", "--from=build /src/app");
      const same = { ...source, rerunOutputs: [{ ...compile, isSame: true }] };
      expect(rerun(build(inside), build(inside, {}, same), build(inside, {}, same)).buildkit).toEqual([]);
      expect(rerun(build(inside), build(inside, {}, same)).buildkit).toEqual(["[build 5/6] COPY . .", "[build 6/6] RUN go build -o app"]);
    });

    test("forced to run, it leaves the same files unless it is said not to", () => {
      const forced = { cache: { ...USUAL_CACHE, ignoredStages: ["build"] } };
      const copies = (said: Partial<Surroundings>): boolean => rerun(build(), build(FILE, forced, said)).buildkit.some((it) => it.includes("COPY --from=build"));
      expect([copies({}), copies({ rerunOutputs: [{ ...compile, isSame: false }] })]).toEqual([false, true]);
    });
  });

  test("is refused by buildx where it is told to ignore all of the cache and a part of it", () => {
    const { buildkit } = simulateAfter([], build(FILE, { cache: { ignoresCache: true, ignoredStages: ["build"], cacheFrom: [] } }));
    expect(buildkit).toMatchObject({ outcome: "refused", exitCode: 1, works: [] });
  });
});

describe("steps of one build that do the same to the same content", () => {
  const twins = "FROM alpine AS s0\nRUN echo q > /q\nFROM alpine AS s1\nCOPY --from=s0 /etc/passwd /b\nFROM alpine AS s2\nCOPY --from=s1 /etc/passwd /b\nRUN cat /b\n";
  const { works } = simulateAfter([], build(twins)).buildkit;
  const work = (label: string) => works.find((it) => it.label === label);

  test("are done once, and the others wait for it", () => {
    expect(work("[s1 2/2] COPY --from=s0 /etc/passwd /b")?.state).toBe("done");
    const other = work("[s2 2/3] COPY --from=s1 /etc/passwd /b");
    expect(other).toMatchObject({ state: "cached", cache: { isHit: true, reason: "Line 4 does the same with the same content in this build, and is done once." } });
    expect(works[other?.cache.follows ?? -1]?.label).toBe("[s1 2/2] COPY --from=s0 /etc/passwd /b");
    expect(other?.start).toBeGreaterThanOrEqual(work("[s1 2/2] COPY --from=s0 /etc/passwd /b")?.end ?? Infinity);
  });

  test("are all found by the next build", () => expect(rerun(build(twins), build(twins)).buildkit).toEqual([]));
});
