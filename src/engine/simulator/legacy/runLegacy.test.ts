import { describe, expect, test } from "vitest";
import { FIRST_BUILD } from "../scenario.ts";
import { LegacyCache } from "./legacyCache.ts";
import { runLegacy } from "./runLegacy.ts";
import type { LegacyBuild } from "./runLegacy.ts";

const GUIDE = 'FROM ubuntu AS base\nRUN echo "base"\n\nFROM base AS stage1\nRUN echo "stage1"\n\nFROM base AS stage2\nRUN echo "stage2"\n';

const build = (dockerfile: string, given: Partial<LegacyBuild> = {}): LegacyBuild => ({ dockerfile, options: {}, version: "28", scenario: FIRST_BUILD, ...given });
const surrounded = (surroundings: Partial<typeof FIRST_BUILD.surroundings>) => ({ scenario: { ...FIRST_BUILD, surroundings: { ...FIRST_BUILD.surroundings, ...surroundings } } });

/** Builds one after the other with one cache: the steps of the last that are not taken from it, with the reason. */
function missesOf(...builds: readonly LegacyBuild[]) {
  const cache = new LegacyCache();
  const run = builds.map((it) => runLegacy(it, cache)).at(-1);
  return run?.works.filter((it) => it.kind !== "internal" && it.kind !== "image" && it.state !== "cached").map(({ label, cache: { reason } }) => `${label} — ${reason}`);
}

describe("the legacy builder over time", () => {
  const run = runLegacy(build(GUIDE, { options: { target: "stage2" } }));

  test("does one step after the other, also those that the target does not need", () => {
    expect(run.works.map(({ label, start, end, isNeeded }) => [label, start, end, isNeeded])).toEqual([
      ["Sending build context to Docker daemon", 0, 20, true],
      ["FROM ubuntu AS base", 20, 60, true],
      ['RUN echo "base"', 60, 260, true],
      ["FROM base AS stage1", 260, 300, false],
      ['RUN echo "stage1"', 300, 500, false],
      ["FROM base AS stage2", 500, 540, true],
      ['RUN echo "stage2"', 540, 740, true],
    ]);
    expect(run).toMatchObject({ duration: 740, outcome: "succeeds", exitCode: 0 });
  });

  test("prints lines that lead to their instruction, and never an earlier moment behind a later one", () => {
    const step = run.transcript.find((it) => it.text.startsWith("Step 4/6"));
    expect(step?.causes).toMatchObject([{ stage: 1, instruction: 0 }]);
    const moments = run.transcript.map((it) => it.at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  test("prints the same made-up ids each time, and one id for one image", () => {
    expect(runLegacy(build(GUIDE, { options: { target: "stage2" } }))).toEqual(run);
    const idBehind = (start: string) => run.transcript[run.transcript.findIndex((it) => it.text.startsWith(start)) + 1]?.text;
    expect(idBehind("Step 3/6")).toBe(idBehind("Step 5/6"));
    expect(idBehind("Step 3/6")).not.toBe(idBehind("Step 1/6"));
  });

  test("ends with the failing step, its code and its sentence", () => {
    const failing = runLegacy(build("FROM alpine\nRUN echo about && exit 3\nRUN echo never\n"));
    expect(failing).toMatchObject({ outcome: "fails", exitCode: 3 });
    expect(failing.works.map((it) => it.state)).toEqual(["done", "done", "fails"]);
    expect(failing.transcript.slice(-2).map((it) => it.text)).toEqual(["about", "The command '/bin/sh -c echo about && exit 3' returned a non-zero code: 3"]);
  });

  test("begins nothing where the file is refused", () => {
    expect(runLegacy(build("FROM alpine\nRUNN x\n"))).toMatchObject({ outcome: "refused", works: [{ kind: "internal" }], duration: 20 });
  });

  test("any text gives a run", () => {
    for (const text of ["", "\0", "FROM", "ARG X\n", "FROM scratch\n", "FROM a\nFROM b AS a\nFROM c AS a\n"]) expect(runLegacy(build(text)).transcript.length).toBeGreaterThan(0);
  });
});

describe("the cache says why a step is carried out again", () => {
  const file = "FROM alpine AS build\nARG V\nCOPY src /src\nRUN make\nFROM alpine\nCOPY --from=build /app /app\nCMD run\n";

  test("nothing changed: everything is cached", () => expect(missesOf(build(file), build(file))).toEqual([]));

  test("a file changed", () => {
    expect(missesOf(build(file), build(file, surrounded({ changedFiles: [["src/main.c", "2"]] })))).toEqual([
      "COPY src /src — src/main.c, which this COPY takes, is not what it was.",
      "RUN make — Step 3 was not in the cache; behind a miss the legacy builder looks nothing up until the next FROM.",
      "COPY --from=build /app /app — The stage that it copies from was built anew, and what it takes from there is taken to differ.",
      "CMD run — Step 6 was not in the cache; behind a miss the legacy builder looks nothing up until the next FROM.",
    ]);
  });

  test("a build argument has another value", () => {
    expect(missesOf(build(file), build(file, { options: { buildArgs: { V: "2" } } }))?.[0]).toBe(
      "RUN make — The build argument V is 2, before not given. Each ARG of the stage counts for a RUN, used or not.",
    );
  });

  test("an instruction was written anew", () => {
    expect(missesOf(build(file), build(file.replace("CMD run", "CMD walk")))).toEqual(["CMD walk — This step is CMD walk, before it was CMD run."]);
    expect(missesOf(build(file), build(file.replace("CMD run", "USER me")))).toEqual(["USER me — On this image no USER was carried out before: it is new here."]);
  });

  test("the base image changed, or the cache is not asked", () => {
    const misses = missesOf(build(file), build(file, surrounded({ changedImages: [["docker.io/library/alpine:latest", "2"]] })));
    expect(misses).toHaveLength(5);
    expect(misses?.[0]).toBe("ARG V — docker.io/library/alpine:latest is another image than before.");
    expect(missesOf(build(file), build(file, { ignoresCache: true }))?.[0]).toBe("ARG V — --no-cache: nothing is looked up.");
  });

  test("the stage that a stage starts from was built anew", () => {
    const chain = "FROM alpine AS base\nCOPY a /a\nFROM base\nRUN make\n";
    expect(missesOf(build(chain), build(chain, surrounded({ changedFiles: [["a", "2"]] })))?.[1]).toBe("RUN make — The stage that it starts from was built anew, so that it starts from another image.");
  });

  test("nothing was built before", () => expect(missesOf(build(file))?.[0]).toBe("ARG V — Nothing was built before: the cache is empty."));

  test("--cache-from names another image", () => {
    expect(missesOf(build(file), build(file, { cacheFrom: ["other"] }))?.[0]).toBe("ARG V — No image that --cache-from names was built on this step's image.");
  });

  test("--cache-from follows a named image's own steps where newer ones are of another image", () => {
    const tagged = (tag: string) => ({ scenario: { ...FIRST_BUILD, tags: [tag] } });
    const one = "FROM alpine\nRUN one\nRUN two\n";
    const [app, anew] = [build(one, tagged("app")), build(one, { ...tagged("other"), ignoresCache: true })];
    expect(missesOf(app, anew, build(one, { cacheFrom: ["app"] }))).toEqual([]);
    const cache = new LegacyCache();
    const [first, , last] = [app, anew, build(one, { cacheFrom: ["app"] })].map((it) => runLegacy(it, cache).transcript.findLast((line) => line.text.startsWith("Successfully built"))?.text);
    expect(last).toBe(first);
  });

  test("a fresh machine says of a step behind cached ones what is different about it", () => {
    const there = new LegacyCache();
    runLegacy(build(file, { scenario: { ...FIRST_BUILD, tags: ["app"] } }), there);
    const missesHere = (dockerfile: string) => {
      const here = new LegacyCache();
      const image = there.imageOf("app:latest");
      if (image) here.pull(image);
      return runLegacy(build(dockerfile, { cacheFrom: ["app"] }), here).works.filter((it) => it.kind !== "internal" && it.kind !== "image" && it.state !== "cached").map(({ label, cache: { reason } }) => `${label} — ${reason}`);
    };
    expect(missesHere(file.replace("CMD run", "CMD walk")).slice(-1)).toEqual(["CMD walk — This step is CMD walk, before it was CMD run."]);
    expect(missesHere(file)[0]).toBe("ARG V — No image that --cache-from names was built on this step's image.");
  });

  test("a FROM says whether it is what earlier builds started from", () => {
    const knownBases = (...builds: readonly LegacyBuild[]) => {
      const cache = new LegacyCache();
      return builds.map((it) => runLegacy(it, cache)).at(-1)?.works.flatMap(({ kind, state, cache: { isHit } }) => (kind === "image" ? [`${state} ${isHit}`] : []));
    };
    const chain = "FROM alpine AS base\nFROM base AS build\nCOPY src /src\nFROM build\n";
    expect(knownBases(build(chain))).toEqual(["done false", "done false", "done false"]);
    expect(knownBases(build(chain), build(chain))).toEqual(["done true", "done true", "done true"]);
    expect(knownBases(build(chain), build(chain, surrounded({ changedFiles: [["src", "2"]] })))).toEqual(["done true", "done true", "done false"]);
    expect(knownBases(build(chain), build(chain, surrounded({ changedImages: [["docker.io/library/alpine:latest", "2"]] })))?.[0]).toBe("done false");
  });
});
