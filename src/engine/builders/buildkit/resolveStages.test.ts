import { expect, test } from "vitest";
import { readDockerfile } from "../../instructions/readDockerfile.ts";
import { addDependency, sourceState } from "./buildState.ts";
import { planBuildkit } from "./planBuildkit.ts";
import { findReachable } from "./resolveStages.ts";

test("a stage reaches more sources than a call takes arguments", () => {
  const [instruction] = readDockerfile("FROM a\nRUN x").dockerfile.stages[0]?.instructions ?? [];
  if (!instruction) throw new Error("the file has an instruction");
  const target = sourceState("target", undefined);
  for (let count = 0; count < 200_000; count += 1) addDependency(target, sourceState("scratch", undefined), { instruction, index: 0, sources: [], isTrigger: false, lines: [2, 2] });
  expect(findReachable(target).size).toBe(200_001);
});

const FROM_A = readDockerfile("FROM a\nRUN x\n");

test.each([
  ["itself", { a: ["COPY --from=a x y"] }],
  ["each other", { a: ["COPY --from=b x y", "COPY --from=b y z"], b: ["RUN --mount=from=a,target=/m x", "COPY --from=a x y"] }],
])("an image whose triggers bring in %s is refused, where BuildKit never ends", (_, triggers) => {
  const images = Object.fromEntries(Object.entries(triggers).map(([name, onbuild]) => [`docker.io/library/${name}:latest`, { onbuild }]));
  expect(planBuildkit(FROM_A, { images }).error?.message).toBe("the ONBUILD triggers of an image bring in that image again and never end");
});

test("triggers may bring in one image after the other", () => {
  const images = Object.fromEntries(["a", "b", "c"].map((name, index) => [`docker.io/library/${name}:latest`, { onbuild: [`COPY --from=${"bcd".charAt(index)} x y`] }]));
  expect(planBuildkit(FROM_A, { images }).error).toBeUndefined();
});
