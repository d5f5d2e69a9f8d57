import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyInput } from "../../../testing/dockerfiles/arbitraryBuild.ts";
import { soundFile } from "../../../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../../../testing/holdsFor.ts";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { checkBuildkit, planAndCheck, planBuildkit } from "./planBuildkit.ts";

const anyBuild = fc.oneof(anyInput.map(({ dockerfile, options }) => ({ dockerfile, options })), soundFile);

describe(`for any file and options (seed ${propertySeed})`, () => {
  test("a vertex needs none but earlier ones, each once", () => {
    holdsFor(anyBuild, ({ dockerfile, options }) => {
      for (const { vertices, result } of planBuildkit(readDockerfile(dockerfile), options).builds) {
        for (const [index, { inputs }] of vertices.entries()) {
          expect(inputs.filter((it) => it < 0 || it >= index)).toEqual([]);
          expect(new Set(inputs).size).toBe(inputs.length);
        }
        expect(result === -1 || vertices[result] !== undefined).toBe(true);
      }
    });
  });

  test("the target is reached, and only what is reached is executed", () => {
    holdsFor(anyBuild, ({ dockerfile, options }) => {
      const file = readDockerfile(dockerfile);
      for (const { error, target, reached, executed } of planBuildkit(file, options).builds) {
        if (error) continue;
        expect(reached).toContain(target);
        expect(executed.filter((it) => !reached.includes(it))).toEqual([]);
        expect(reached.filter((it) => file.dockerfile.stages[it] === undefined)).toEqual([]);
      }
    });
  });

  test("a vertex names its causes by stage and instruction, inside the text", () => {
    holdsFor(anyBuild, ({ dockerfile, options }) => {
      const { stages } = readDockerfile(dockerfile).dockerfile;
      const causes = planBuildkit(readDockerfile(dockerfile), options).builds.flatMap((it) => it.vertices.flatMap((vertex) => vertex.causes));
      for (const { stage, instruction, span } of causes) {
        expect(instruction).toBeGreaterThanOrEqual(-1);
        expect(instruction).toBeLessThan(stages[stage]?.instructions.length ?? -1);
        expect(0 <= span.start && span.start <= span.end && span.end <= dockerfile.length).toBe(true);
      }
    });
  });

  test("planning and checking at once says the same as one after the other", () => {
    holdsFor(anyBuild, ({ dockerfile, options }) => {
      const { plan, ...checks } = planAndCheck(readDockerfile(dockerfile), options);
      expect(plan).toEqual(planBuildkit(readDockerfile(dockerfile), options));
      expect(checks).toEqual(checkBuildkit(readDockerfile(dockerfile), options));
    });
  });
});

test("a sound file is one that BuildKit accepts", () => {
  holdsFor(soundFile, ({ dockerfile, options }) => expect(planBuildkit(readDockerfile(dockerfile), options).error).toBeUndefined());
});
