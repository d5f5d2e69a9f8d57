import { expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { addDependency, sourceState } from "./buildState.ts";
import { findReachable } from "./resolveStages.ts";

test("a stage reaches more sources than a call takes arguments", () => {
  const [instruction] = readDockerfile("FROM a\nRUN x").dockerfile.stages[0]?.instructions ?? [];
  if (!instruction) throw new Error("the file has an instruction");
  const target = sourceState("target", undefined);
  for (let count = 0; count < 200_000; count += 1) addDependency(target, sourceState("scratch", undefined), { instruction, index: 0, sources: [], isTrigger: false, lines: [2, 2] });
  expect(findReachable(target).size).toBe(200_001);
});
