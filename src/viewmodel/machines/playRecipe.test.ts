import { describe, expect, test } from "vitest";
import { FIRST_BUILD } from "../../engine/index.ts";
import { soundFile } from "../../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import type { MachineRecipe } from "./machineRecipe.ts";
import { playRecipe } from "./playRecipe.ts";
import type { MachineBuild } from "./playRecipe.ts";

const dockerfile = "FROM golang AS build\nCOPY go.mod ./\nRUN go mod download\nCOPY main.go ./\nRUN go build -o /app\nFROM alpine\nCOPY --from=build /app /app\n";
const play = (recipe: Partial<MachineRecipe>) => playRecipe({ keeps: "inline", first: "build", changedFile: "main.go", ...recipe }, { dockerfile, options: {} }, FIRST_BUILD);
const runs = ({ rows }: MachineBuild | undefined = { summary: "", rows: [], kept: [] }): readonly string[] => rows.flatMap(({ word, label }) => (word === "runs" ? [label.replace(/^\[.*?\] /, "")] : []));

describe("the recipe: the build stage is pushed first, then the image built from both", () => {
  test("is told as commands, and each build goes to the registry", () => {
    const [first, second, third] = play({});
    expect(first?.commands).toEqual(["docker pull build", "docker build --build-arg BUILDKIT_INLINE_CACHE=1 --cache-from build --target build -t build .", "docker push build"]);
    expect(second?.commands[2]).toBe("docker build --build-arg BUILDKIT_INLINE_CACHE=1 --cache-from build --cache-from app -t app .");
    expect(third).toMatchObject({ machine: "fresh", tag: "build", stage: "build" });
    expect(second?.buildkit.kept.map(({ name, words }) => `${name}: ${words}`)).toEqual(["build:latest: an image with the cache inside: 4 layers of 4 steps", "app:latest: an image with the cache inside: 1 layer of 5 steps"]);
  });

  test("has a fresh machine run what the change leads to, by both builders", () => {
    const [, , third, fourth] = play({});
    expect(runs(third?.buildkit)).toEqual(["COPY main.go ./", "RUN go build -o /app"]);
    expect(runs(third?.legacy)).toEqual(["COPY main.go ./", "RUN go build -o /app"]);
    expect(fourth?.buildkit.summary).toMatch(/^Runs \d steps?, takes \d from the cache\.$/);
  });
});

test("of one build the fresh machine has the compiler's steps only where every layer is kept", () => {
  const ran = (keeps: MachineRecipe["keeps"]): readonly string[] => runs(play({ keeps, first: "" })[1]?.buildkit);
  expect(ran("none")).toHaveLength(5);
  for (const keeps of ["inline", "min"] as const) expect(ran(keeps)).toContain("RUN go mod download");
  expect(ran("max")).not.toContain("RUN go mod download");
  expect(play({ keeps: "max", first: "" })[1]?.commands[0]).toBe("docker build --cache-from type=registry,ref=app-cache --cache-to type=registry,ref=app-cache,mode=max -t app .");
});

test("a build that fails pushes nothing, and says so", () => {
  const [only] = playRecipe({ keeps: "inline", first: "", changedFile: "" }, { dockerfile: "FROM alpine\nRUN false\n", options: {} }, FIRST_BUILD);
  expect(only?.buildkit).toMatchObject({ kept: [], summary: expect.stringContaining("nothing is pushed") as string });
});

describe(`for any file (seed ${propertySeed})`, () => {
  test("where nothing changes and every layer is kept, the fresh machine runs nothing by BuildKit but what begins on nothing", () => {
    holdsFor(soundFile, (input) => {
      const [first, fresh] = playRecipe({ keeps: "max", first: "", changedFile: "" }, input, FIRST_BUILD);
      if (first?.buildkit.rows.some(({ word }) => word === "fails") === true || first?.buildkit.kept.length === 0) return;
      if (!input.dockerfile.includes("FROM scratch")) expect(runs(fresh?.buildkit)).toEqual([]);
      else expect(runs(fresh?.buildkit).length).toBeLessThanOrEqual(runs(first?.buildkit).length);
    });
  });
});
