import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyInput } from "../testing/dockerfiles/arbitraryBuild.ts";
import { pathologicalFiles } from "../testing/dockerfiles/pathologicalFiles.ts";
import { soundFile } from "../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../testing/holdsFor.ts";
import type { PastBuild } from "./machine.ts";
import { simulateAfter } from "./simulateAfter.ts";
import { simulateMachines } from "./simulateMachines.ts";
import type { Work } from "./simulator/buildRun.ts";
import { FIRST_BUILD } from "./simulator/scenario.ts";

const anyFile = fc.oneof(anyInput.map(({ dockerfile, options }) => ({ dockerfile, options })), soundFile);
const anyFlags = fc.record({ ignoresCache: fc.boolean(), ignoredStages: fc.array(fc.constantFrom("stage0", "BUILD", "", "__proto__"), { maxLength: 2 }), cacheFrom: fc.array(fc.constantFrom("app", "type=registry,ref=x", ",", "__proto__"), { maxLength: 2 }) });
const anyChange = fc.record({ changedFiles: fc.array(fc.tuple(fc.constantFrom("a", "src", "__proto__", ""), fc.constantFrom("", "2")), { maxLength: 2 }), rerunOutputs: fc.array(fc.record({ stage: fc.integer({ min: -1, max: 3 }), instruction: fc.integer({ min: -1, max: 4 }), isSame: fc.boolean() }), { maxLength: 2 }) });
const anyPast: fc.Arbitrary<PastBuild> = fc.record({ input: anyFile, change: anyChange, cache: anyFlags }).map(({ input, change, cache }) => ({
  input,
  scenario: { ...FIRST_BUILD, tags: ["app"], surroundings: { ...FIRST_BUILD.surroundings, ...change } },
  cache,
}));

const usual = (input: PastBuild["input"]): PastBuild => ({ input, scenario: FIRST_BUILD });
const isStep = (it: Work): boolean => it.kind !== "internal" && it.kind !== "image" && it.kind !== "export";

describe(`for any series of builds (seed ${propertySeed})`, () => {
  test("an unchanged build that went to its end is wholly in the cache the next time", () => {
    holdsFor(anyFile, (input) => {
      const build = usual(input);
      const [first, second] = [simulateAfter([], build), simulateAfter([build], build)];
      for (const builder of ["legacy", "buildkit"] as const) {
        if (first[builder].outcome !== "succeeds") continue;
        // The legacy builder's ARGs above the first FROM are no steps of an image.
        const again = second[builder].works.filter((it) => isStep(it) && it.causes.every(({ stage }) => stage >= 0));
        expect(again.filter((it) => it.state === "done").map((it) => it.label)).toEqual([]);
      }
    });
  });

  test("a file that nothing takes changes nothing", () => {
    holdsFor(soundFile, (input) => {
      const options = { ...input.options, dockerignore: "unused\n" };
      const build = usual({ ...input, options });
      const changed: PastBuild = { ...build, scenario: { ...FIRST_BUILD, surroundings: { ...FIRST_BUILD.surroundings, changedFiles: [["unused", "2"]] } } };
      expect(simulateAfter([build], changed).buildkit.works).toEqual(simulateAfter([build], build).buildkit.works);
    });
  });

  test("who follows whose miss leads to a first one that says why, and each step of a known cache gives its reason", () => {
    holdsFor(fc.tuple(fc.array(anyPast, { maxLength: 2 }), anyPast), ([history, build]) => {
      const { legacy, buildkit } = simulateAfter(history, build);
      for (const { works } of [legacy, buildkit]) {
        for (const work of works) {
          let at: Work | undefined = work;
          for (let steps = 0; at && at.cache.follows !== -1; steps += 1) {
            expect(steps).toBeLessThan(works.length);
            at = works[at.cache.follows];
          }
          expect(at).toBeDefined();
          if (work.causes.length > 0 && isStep(work) && work.state !== "fails" && work.causes.every(({ stage }) => stage >= 0)) expect(work.cache.reason).not.toBe("");
        }
      }
    });
  });

  test("the same builds get the same answer, in plain data, on one machine and on several", () => {
    holdsFor(fc.array(anyPast, { minLength: 1, maxLength: 3 }), (builds) => {
      const steps = builds.map((build, index) => ({ machine: String(index % 2), build, pulls: ["app", "__proto__"], pushes: ["app"] }));
      const played = simulateMachines(steps);
      expect(simulateMachines(steps)).toEqual(played);
      expect(JSON.parse(JSON.stringify(played))).toEqual(played);
    });
  });
});

/** Long enough for a busy machine, and far too short for a time that grows with the square of these sizes. */
const GUARD = 60_000;

/** Two builds of a file of any size would mostly test the machine's memory. */
const MOST_LINES = 10_000;

describe("a file that is hard to read is looked up to the end", () => {
  const names = ["ENVs and a RUN after each", "a chain of FROM with work", "a chain of COPY --from", "mounts of a stage", "copies from one image", "RUNs"];
  const hard = pathologicalFiles.filter((it) => names.includes(it.name));

  test("each of them is there", () => expect(hard).toHaveLength(names.length));

  test.each(hard.map((it) => [it.name, it] as const))("%s", (_, { write, size }) => {
    const build = usual({ dockerfile: write(Math.min(size, MOST_LINES)), options: {} });
    expect(simulateAfter([build], build).buildkit.transcript.length).toBeGreaterThan(0);
  }, GUARD);
});
