import { expect, test } from "vitest";
import { FIRST_BUILD } from "../engine/index.ts";
import type { PastBuild } from "../engine/index.ts";
import { answerSimulation } from "./answerSimulation.ts";

const build = (dockerfile: string, changed: readonly string[] = [], dockerignore = ""): PastBuild => ({
  input: { dockerfile, options: { ...(dockerignore !== "" && { dockerignore }) } },
  scenario: { ...FIRST_BUILD, surroundings: { ...FIRST_BUILD.surroundings, changedFiles: changed.map((path) => [path, "changed"]) } },
});
const file = "FROM alpine\nCOPY a b /\n";

function statesAfter(changed: readonly string[], dockerignore = ""): readonly string[] {
  const { runs } = answerSimulation({ history: [build(file, [], dockerignore)], build: build(file, changed, dockerignore), supposedFiles: changed });
  return [runs.legacy, runs.buildkit].map(({ works }) => works.find(({ label }) => label.includes("COPY"))?.state ?? "");
}

test("a change reaches both builders unless .dockerignore leaves the file out", () => {
  expect(statesAfter([])).toEqual(["cached", "cached"]);
  expect(statesAfter(["a"])).toEqual(["done", "done"]);
  expect(statesAfter(["./a"], "# not sent\na\n")).toEqual(["cached", "cached"]);
});

test("files that .dockerignore leaves out are told with their line, and what the file takes from the build context", () => {
  const { ignoredFiles, contextPaths } = answerSimulation({ history: [], build: build(file, ["a"], "x\na\n"), supposedFiles: ["a", "b"] });
  expect(ignoredFiles).toEqual([["a", 2]]);
  expect(contextPaths.map(({ path }) => path)).toEqual(["a", "b"]);
});

test("how the last earlier build ended is told; without any nothing is", () => {
  const failing = build("FROM alpine\nRUN exit 3\n");
  expect(answerSimulation({ history: [failing, build(file)], build: build(file), supposedFiles: [] }).earlier).toEqual({ legacy: "succeeds", buildkit: "succeeds" });
  expect(answerSimulation({ history: [failing], build: build(file), supposedFiles: [] }).earlier).toEqual({ legacy: "fails", buildkit: "fails" });
  expect(answerSimulation({ history: [], build: build(file), supposedFiles: [] }).earlier).toBeNull();
});

test("a .dockerignore that Docker refuses leaves nothing out", () => {
  expect(answerSimulation({ history: [], build: build(file, ["a"], "[\n"), supposedFiles: ["a"] }).ignoredFiles).toEqual([]);
});
