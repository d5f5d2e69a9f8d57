import { expect, test } from "vitest";
import { generateManyStages } from "./generateManyStages.mjs";

test.each([6, 50, 51, 52, 53, 260])("a file of %i stages has as many, each with a name of its own", (count) => {
  const names = [...generateManyStages(count).matchAll(/^FROM \S+ AS (\S+)$/gm)].map(([, name]) => name);
  expect(names).toHaveLength(count);
  expect(new Set(names).size).toBe(count);
});
