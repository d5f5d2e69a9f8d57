import { describe, expect, test } from "vitest";
import { readDockerfile } from "../instructions/readDockerfile.ts";
import { anyInput } from "../../testing/dockerfiles/arbitraryBuild.ts";
import { soundFile } from "../../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import type { BuildOptions } from "../buildContext/buildOptions.ts";
import type { OtherAnswer } from "./answerOthers.ts";
import { answerOthers } from "./answerOthers.ts";
import type { OtherBuilderId } from "./otherBuilders.ts";
import { OTHER_BUILDERS } from "./otherBuilders.ts";
import { planBuildkit } from "./buildkit/planBuildkit.ts";

const ids = OTHER_BUILDERS.map(({ id }) => id);

function answer(id: OtherBuilderId, dockerfile: string, options: BuildOptions = {}): OtherAnswer {
  const [found] = answerOthers(readDockerfile(dockerfile), options, [id]);
  if (!found) throw new Error("no answer");
  return found;
}

const built = (id: OtherBuilderId, dockerfile: string, options: BuildOptions = {}): readonly number[] =>
  answer(id, dockerfile, options).verdicts.flatMap(({ outcome }, index) => (outcome === "built" ? [index] : []));

const guide = 'FROM ubuntu AS base\nRUN echo "base"\nFROM base AS stage1\nRUN echo "stage1"\nFROM base AS stage2\nRUN echo "stage2"\nFROM ubuntu AS after\n';

test("the guide's example: all up to the target, or those that it needs", () => {
  const target = { target: "stage2" };
  expect(ids.map((id) => [id, built(id, guide, target)])).toEqual([
    ["kaniko", [0, 1, 2]],
    ["kaniko-skip", [0, 2]],
    ["buildah", [0, 2]],
    ["buildah-all", [0, 1, 2]],
  ]);
});

// The cases of kaniko's own test of its search (pkg/dockerfile/dockerfile_test.go, Test_SkipingUnusedStages).
describe("kaniko --skip-unused-stages", () => {
  const copies = "FROM alpine AS base-dev\nRUN a\nFROM alpine AS base-prod\nRUN b\nFROM alpine\nCOPY --from=base-prod /hi /finalhi\n";
  const chain = "FROM debian as base\nCOPY . .\nFROM scratch as second\nCOPY --from=0 a /foo/\nFROM second as third\nCOPY --from=base /a /b\nFROM base as fourth\nRUN date\nFROM fedora\nFROM fourth\nCOPY --from=second /foo f\nCOPY --from=debian:10.13 /r /new\n";
  const apart = "FROM alpine\nFROM debian as base\nRUN a\nFROM debian as fizz\nCOPY --from=base /foo /fizz\nFROM alpine as buzz\nRUN b\nFROM alpine as final\nRUN c\n";

  test.each([
    ["FROM alpine AS base-dev\nRUN a\nFROM alpine AS base-prod\nRUN b\nFROM base-dev as final-stage\nRUN c\n", "", [0, 2]],
    ["FROM alpine AS base-dev\nRUN a\nFROM alpine AS base-prod\nRUN b\n", "base-prod", [1]],
    [copies, "", [1, 2]],
    [copies, "base-dev", [0]],
    [chain, "", [0, 1, 3, 5]],
    [chain, "base", [0]],
    [apart, "", [0, 1, 2, 3, 4]],
    [apart, "final", [4]],
    [apart, "fizz", [1, 2]],
  ])("%# keeps what its search finds", (dockerfile, target, stages) => expect(built("kaniko-skip", dockerfile, { target })).toEqual(stages));

  test("a base whose name is written in other letters is left out, and the stage on it goes astray", () => {
    const { verdicts } = answer("kaniko-skip", "FROM alpine AS build\nFROM Build\nCOPY a b\n");
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(["skipped", "built"]);
    expect(verdicts[1]).toMatchObject({ lead: "Goes astray.", reason: "It starts FROM build, which kaniko has left out: it pulls an image of that name instead." });
  });

  test("a name in other letters, a stage without a name and a mount are not found", () => {
    expect(built("kaniko-skip", "FROM alpine AS build\nFROM alpine\nCOPY --from=Build a b\n")).toEqual([1]);
    expect(built("kaniko-skip", "FROM alpine\nFROM alpine\nCOPY --from=0 a b\n")).toEqual([1]);
    expect(built("kaniko-skip", "FROM alpine AS build\nFROM alpine\nCOPY a b\nRUN --mount=from=build,target=/m x\n")).toEqual([1]);
  });

  test("numbers count the stages that are left", () => {
    const { verdicts } = answer("kaniko-skip", "FROM alpine AS a\nFROM alpine AS b\nFROM alpine AS c\nFROM alpine\nCOPY --from=c x /\nCOPY --from=1 y /\n");
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(["skipped", "built", "built", "built"]);
    expect(verdicts[3]?.reason).toBe("On line 6 --from=1 means b, but kaniko counts the stages that are left and finds c.");
  });

  test("a number beyond the file is its crash", () => {
    expect(answer("kaniko-skip", "FROM alpine\nCOPY --from=7 a b\n")).toMatchObject({ target: -1, error: "runtime error: index out of range [7] with length 1" });
    expect(answer("kaniko-skip", "FROM alpine\nCOPY --from=-1 a b\n").error).toBe("runtime error: index out of range [-1]");
  });
});

test("kaniko takes the first stage of a name, in any case, and buildah the last one exactly so called, or a number", () => {
  const twice = "FROM alpine AS One\nFROM alpine AS two\nFROM alpine AS One\nFROM alpine\n";
  expect(answer("kaniko", twice, { target: "ONE" }).target).toBe(0);
  expect(answer("buildah", twice, { target: "One" }).target).toBe(2);
  expect(answer("buildah", twice, { target: "1" }).target).toBe(1);
  expect(answer("buildah", twice, { target: "one" }).error).toBe('the target "one" was not found in the provided Dockerfile');
  expect(answer("kaniko", twice, { target: "1" }).error).toBe("Error finding target stage: 1 is not a valid target build stage");
});

describe("buildah", () => {
  test.each([
    ["a number of a COPY", "FROM alpine AS a\nFROM alpine\nCOPY --from=0 x /\n", [0, 1]],
    ["a mount by name", "FROM alpine AS a\nFROM alpine\nRUN --mount=from=a,target=/m x\n", [0, 1]],
    ["no mount by the number of a stage that has a name", "FROM alpine AS a\nFROM alpine\nRUN --mount=from=0,target=/m x\n", [1]],
    ["a number for a stage without a name", "FROM alpine\nFROM 0\n", [0, 1]],
    ["no name in other letters", "FROM alpine AS Build\nFROM alpine\nCOPY --from=build x /\n", [1]],
    ["a name in variables", "ARG FLAVOUR=a\nFROM alpine AS a\nFROM alpine AS b\nFROM ${FLAVOUR}\n", [0, 2]],
  ])("follows %s", (_, dockerfile, stages) => expect(built("buildah", dockerfile)).toEqual(stages));

  test("takes a named context before a stage, and --build-arg before a default", () => {
    expect(built("buildah", "FROM alpine AS a\nFROM alpine\nCOPY --from=a x /\n", { contexts: { a: "docker-image://b" } })).toEqual([1]);
    expect(built("buildah", "ARG F=a\nFROM alpine AS a\nFROM alpine AS b\nFROM $F\n", { buildArgs: { F: "b" } })).toEqual([1, 2]);
  });
});

test("a file that cannot be read has no answer", () => expect(answerOthers(readDockerfile("FROM a\nRUNN b\n"), {}, ids)).toEqual([]));

describe(`for any file (seed ${propertySeed})`, () => {
  test("each builder answers for every stage, and the answer survives JSON", () => {
    holdsFor(anyInput, ({ dockerfile, options }) => {
      const file = readDockerfile(dockerfile);
      for (const each of answerOthers(file, options, ids)) {
        expect(each.verdicts.length).toBe(file.dockerfile.stages.length);
        expect(JSON.parse(JSON.stringify(each))).toEqual(each);
      }
    });
  });

  test("without skipping all up to the target is built, and skipping leaves the target and no stage below it", () => {
    holdsFor(soundFile, ({ dockerfile, options }) => {
      for (const { id, target, verdicts, error } of answerOthers(readDockerfile(dockerfile), options, ids)) {
        if (error !== undefined) continue;
        const outcomes = verdicts.map(({ outcome }) => outcome === "built");
        expect(outcomes.slice(target + 1)).not.toContain(true);
        expect(outcomes[target]).toBe(true);
        if (id === "kaniko" || id === "buildah-all") expect(outcomes.slice(0, target)).not.toContain(false);
      }
    });
  });

  test("where every name is in small letters and no mount has a number, buildah builds what BuildKit reaches", () => {
    holdsFor(soundFile, ({ dockerfile, options }) => {
      const small = dockerfile.toLowerCase().replace("${global}", "1");
      const file = readDockerfile(small);
      const plan = planBuildkit(file, { target: (options.target ?? "").toLowerCase() });
      const [buildah] = answerOthers(file, { target: (options.target ?? "").toLowerCase() }, ["buildah"]);
      if (plan.error || !buildah || buildah.error !== undefined) return;
      expect(buildah.verdicts.flatMap(({ outcome }, index) => (outcome === "built" ? [index] : []))).toEqual(plan.builds[0]?.reached);
    });
  });
});
