import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyInput } from "../../../testing/dockerfiles/arbitraryBuild.ts";
import { soundFile } from "../../../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../../../testing/holdsFor.ts";
import { traceConsoles } from "../../builders/buildkit/traceConsoles.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { NOT_CACHED } from "../buildRun.ts";
import type { BuildRun, CacheAnswer, Work } from "../buildRun.ts";
import { FIRST_BUILD } from "../scenario.ts";
import type { Scenario } from "../scenario.ts";
import type { BuildOptions } from "../../buildContext/buildOptions.ts";
import { simulateBuildkit } from "./simulateBuildkit.ts";

interface Built {
  readonly dockerfile: string;
  readonly options: BuildOptions;
}

const anyFile = fc.oneof(anyInput.map(({ dockerfile, options }): Built => ({ dockerfile, options })), soundFile);
const steps = fc.array(fc.record({ stage: fc.nat(12), instruction: fc.integer({ min: -1, max: 4 }), milliseconds: fc.integer({ min: 0, max: 9000 }) }), { maxLength: 8 });
const anyScenario = fc.record({ bySteps: steps, maxParallelism: fc.constantFrom(0, 1, 2, 3) }).map(
  ({ bySteps, maxParallelism }): Scenario => ({ ...FIRST_BUILD, durations: { ...FIRST_BUILD.durations, bySteps }, maxParallelism }),
);
const anyBuild = fc.record({ built: anyFile, scenario: anyScenario });
const soundBuild = fc.record({ built: soundFile, scenario: anyScenario });

const isStarted = (it: Work): boolean => it.state !== "not reached";
const timeOf = (it: Work): number => it.end - it.start;

function run({ dockerfile, options }: Built, scenario: Scenario, cacheAnswers?: readonly (readonly CacheAnswer[])[]): BuildRun {
  return simulateBuildkit({ file: readDockerfile(dockerfile), options, scenario, cacheAnswers });
}

/** Hits for a part of the vertices that holds, with each vertex, all that it needs. */
function answerUpTo({ dockerfile, options }: Built, share: number): readonly (readonly CacheAnswer[])[] {
  return traceConsoles(readDockerfile(dockerfile), options).builds.map(({ build: { vertices } }) =>
    vertices.map((_, index) => (index < vertices.length * share ? { isHit: true, reason: "", follows: -1 } : NOT_CACHED)),
  );
}

describe(`for any file and scenario (seed ${propertySeed})`, () => {
  test("no work starts before its inputs have ended, and works stand in the order in which they start", () => {
    holdsFor(anyBuild, ({ built, scenario }) => {
      const { works } = run(built, scenario);
      for (const [index, work] of works.entries()) {
        for (const input of work.inputs) {
          const needed = works[input];
          expect(needed !== undefined && (!isStarted(work) || (["done", "cached"].includes(needed.state) && needed.end <= work.start))).toBe(true);
        }
        const before = works[index - 1];
        if (before && isStarted(work)) expect(before.start <= work.start && isStarted(before)).toBe(true);
      }
    });
  });

  test("the build takes no longer than its works one after another", () => {
    holdsFor(anyBuild, ({ built, scenario }) => {
      const { works, duration } = run(built, scenario);
      expect(duration).toBeLessThanOrEqual(works.reduce((sum, it) => sum + timeOf(it), 0) + 1e-6);
    });
  });

  test("one at a time is one after another, all but merges and what comes before the vertices", () => {
    holdsFor(soundBuild, ({ built, scenario }) => {
      const { works } = run(built, { ...scenario, maxParallelism: 1 });
      const lined = works.filter((it) => it.causes.length > 0 && isStarted(it) && it.kind !== "merge" && it.kind !== "internal" && timeOf(it) > 0);
      for (const [index, work] of lined.entries()) expect(work.start).toBeGreaterThanOrEqual(lined[index - 1]?.end ?? 0);
    });
  });

  test.each([0, 1])("more in the cache is never slower, with %i at a time", (maxParallelism) => {
    holdsFor(fc.record({ built: soundFile, scenario: anyScenario, less: fc.double({ min: 0, max: 1, noNaN: true }), more: fc.double({ min: 0, max: 1, noNaN: true }) }), ({ built, scenario, less, more }) => {
      const [few, many] = [Math.min(less, more), Math.max(less, more)];
      const limited = { ...scenario, maxParallelism };
      // A step that fails ends the build early, unless the cache has it.
      if (run(built, limited).outcome !== "succeeds") return;
      expect(run(built, limited, answerUpTo(built, many)).duration).toBeLessThanOrEqual(run(built, limited, answerUpTo(built, few)).duration);
    });
  });

  test("the critical path leads without a gap from the start to the end", () => {
    holdsFor(anyBuild, ({ built, scenario }) => {
      const { works, criticalPath, duration } = run(built, scenario);
      const path = criticalPath.map((it) => works[it] as Work);
      if (works.length === 0) return;
      expect(path[0]?.start).toBe(0);
      expect(path.at(-1)?.end).toBe(duration);
      for (const [index, work] of path.slice(1).entries()) expect(path[index]?.end).toBe(work.start);
    });
  });

  test("every line has a time that does not go back, and a work that has it as a block", () => {
    holdsFor(anyBuild, ({ built, scenario }) => {
      const { works, transcript, duration, tail = 0 } = run(built, scenario);
      for (const [index, { at, work }] of transcript.entries()) {
        expect(at).toBeGreaterThanOrEqual(transcript[index - 1]?.at ?? 0);
        expect(at).toBeLessThanOrEqual(duration);
        expect(work === -1 || works[work] !== undefined).toBe(true);
      }
      const blocks = new Set(transcript.slice(0, tail).filter((it) => it.role === "result").map((it) => it.work));
      for (const [index, work] of works.entries()) expect(blocks.has(index)).toBe(isStarted(work) && work.progress?.shownWith === undefined);
    });
  });

  test("the same question gets the same answer, in plain data", () => {
    holdsFor(anyBuild, ({ built, scenario }) => {
      const answer = run(built, scenario);
      expect(run(built, scenario)).toEqual(answer);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    });
  });
});
