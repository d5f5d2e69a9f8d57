import { expect, test } from "vitest";
import { simulateWhatIf } from "../../testing/simulateWhatIf.ts";
import { cachedVerdicts } from "./cachedVerdicts.ts";

const file = "FROM alpine AS unused\nRUN a\n\nFROM alpine AS build\nCOPY x /\nENV A=1\nRUN b\n\nFROM alpine\nRUN c\nCOPY y /\n";

function words(changedFiles: readonly string[]): readonly string[] {
  const { analysis, runs } = simulateWhatIf(file, { start: "present", changedFiles });
  return cachedVerdicts(analysis.verdicts, runs).stages.flatMap(({ legacy, buildkit, steps }) => [`${legacy.outcome}, ${buildkit.outcome}`, ...steps.map((step) => `  ${step.legacy}, ${step.buildkit}`)]);
}

test("a stage is cached where all that runs in it is, and a stage that is skipped stays skipped", () => {
  expect(words(["y"])).toEqual(["cached, skipped", "  cached, skipped", "cached, skipped", "  cached, skipped", "  cached, skipped", "  cached, skipped", "built, built", "  cached, cached", "  built, built"]);
});

test("what makes no step of its own is cached with what stands above it, or first below it", () => {
  const { analysis, runs } = simulateWhatIf("FROM alpine\nENV A=1\nRUN a\nENV B=1\nCOPY x /\nENV C=1\n", { start: "present", changedFiles: ["x"] });
  expect(cachedVerdicts(analysis.verdicts, runs).stages[0]?.steps.map(({ buildkit }) => buildkit)).toEqual(["cached", "cached", "cached", "built", "built"]);
});

test("what makes no step of its own is cached with its stage", () => {
  const { analysis, runs } = simulateWhatIf("FROM alpine\nENV A=1\nRUN b\n", { start: "present" });
  expect(cachedVerdicts(analysis.verdicts, runs).stages[0]).toMatchObject({ buildkit: { outcome: "cached", lead: "Takes it from the cache." }, steps: [{ buildkit: "cached" }, { buildkit: "cached" }] });
});
