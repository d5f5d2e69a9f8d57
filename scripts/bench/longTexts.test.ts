import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readDockerfile } from "../../src/engine/index.ts";
import { longTexts } from "./longTexts.mjs";

const model = readFileSync(new URL("large.Dockerfile", import.meta.url), "utf8");

test.each([1_000, 3_000, 10_000])("each text has %i lines and is read to its end", (size) => {
  for (const [shape, text] of longTexts(size, model)) {
    const { ast, dockerfile } = readDockerfile(text);
    expect([shape, ast.lineStarts.length, ast.error, dockerfile.error]).toEqual([shape, size, undefined, undefined]);
  }
});
