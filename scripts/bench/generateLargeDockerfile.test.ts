import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generateLargeDockerfile } from "./generateLargeDockerfile.mjs";

test("the file that the bench reads is what the generator writes", () => {
  expect(readFileSync(new URL("large.Dockerfile", import.meta.url), "utf8")).toBe(generateLargeDockerfile());
});

test("it has the size that the budget names", () => {
  const lines = generateLargeDockerfile().trimEnd().split("\n");
  expect(lines).toHaveLength(511);
  expect(lines.filter((line) => line.startsWith("FROM "))).toHaveLength(49);
});
