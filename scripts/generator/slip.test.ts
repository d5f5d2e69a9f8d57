import { expect, test } from "vitest";
import { createRandom } from "./random.mjs";
import { slip } from "./slip.mjs";

const text = "FROM orchard AS press\nRUN echo one\nCOPY seeds.csv /cellar/\n";

test("a slip changes the file, and repeats with its seed", () => {
  const slipped = Array.from({ length: 200 }, (_, seed) => slip(createRandom(seed), text));
  expect(slipped.filter((it) => it !== text).length).toBeGreaterThan(190);
  expect(slip(createRandom(3), text)).toBe(slipped[3]);
});

test("commands stay as they are", () => {
  for (let seed = 0; seed < 200; seed += 1) expect(slip(createRandom(seed), text)).toContain("RUN echo one\n");
});

test("where there is nothing but commands nothing slips", () => expect(slip(createRandom(1), "RUN true\n")).toBe("RUN true\n"));
