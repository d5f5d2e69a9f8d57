import { describe, expect, test } from "vitest";
import { FIRST_BUILD } from "../../engine/index.ts";
import { soundFile } from "../../testing/dockerfiles/soundFile.ts";
import { holdsFor, propertySeed } from "../../testing/holdsFor.ts";
import type { MachineRecipe } from "./machineRecipe.ts";
import { playRecipe } from "./playRecipe.ts";
import type { MachineBuild } from "./playRecipe.ts";

const dockerfile = "FROM golang AS build\nCOPY go.mod ./\nRUN go mod download\nCOPY main.go ./\nRUN go build -o /app\nFROM alpine\nCOPY --from=build /app /app\n";
const play = (recipe: Partial<MachineRecipe>) => playRecipe({ keeps: "inline", first: "build", changedFile: "main.go", ...recipe }, { dockerfile, options: {} }, FIRST_BUILD);
const runs = ({ rows }: MachineBuild | undefined = { error: "", summary: "", rows: [], kept: [] }): readonly string[] => rows.flatMap(({ word, label }) => (word === "runs" ? [label.replace(/^\[.*?\] /, "")] : []));

describe("the recipe: the build stage is pushed first, then the image built from both", () => {
  test("is told as commands, and each build goes to the registry", () => {
    const [first, second, third] = play({});
    expect(first?.commands).toEqual(["docker pull app:build || true", "docker build --build-arg BUILDKIT_INLINE_CACHE=1 --cache-from app:build --target build -t app:build .", "docker push app:build"]);
    expect(second?.commands[2]).toBe("docker build --build-arg BUILDKIT_INLINE_CACHE=1 --cache-from app:build --cache-from app -t app .");
    expect(third).toMatchObject({ machine: "fresh", tag: "app:build", stage: "build" });
    expect(second?.buildkit.kept.map(({ name, words }) => `${name}: ${words}`)).toEqual(["app:build: an image with the cache inside: 4 layers of 4 steps", "app:latest: an image with the cache inside: 1 layer of 5 steps"]);
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

test("the commands hold the build options of the page, each as one word of a shell", () => {
  const options = { platform: "linux/arm64", buildArgs: { NOTE: "it's mine" }, contexts: { src: "local:../src" } };
  const [first] = playRecipe({ keeps: "max", first: "", changedFile: "" }, { dockerfile, options }, FIRST_BUILD);
  expect(first?.commands[0]).toBe("docker build --platform linux/arm64 --build-arg 'NOTE=it'\\''s mine' --build-context src=../src --cache-from type=registry,ref=app-cache --cache-to type=registry,ref=app-cache,mode=max -t app .");
});

test.each(["app", "latest", "app-cache", "cache", "a.b_c"])("a stage called %s is an image of its own, beside the one to run and the caches of both", (name) => {
  const file = `FROM alpine AS ${name}\nRUN make\nFROM alpine\nCOPY --from=${name} /a /a\n`;
  const played = playRecipe({ keeps: "max", first: name, changedFile: "" }, { dockerfile: file, options: {} }, FIRST_BUILD);
  const names = played.at(-1)?.buildkit.kept.map((entry) => entry.name) ?? [];
  expect(new Set(names).size).toBe(4);
});

test("a build that fails pushes nothing, and says so", () => {
  const [only] = playRecipe({ keeps: "inline", first: "", changedFile: "" }, { dockerfile: "FROM alpine\nRUN false\n", options: {} }, FIRST_BUILD);
  expect(only?.buildkit).toMatchObject({ kept: [], error: expect.stringContaining("exit code: 1") as string, summary: expect.stringContaining("nothing is pushed") as string });
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
