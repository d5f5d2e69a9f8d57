import { expect, test } from "vitest";
import type { BuildRun } from "../../engine/index.ts";
import { firstMissesOf } from "./firstMisses.ts";

const run = (follows: readonly number[]): BuildRun => ({
  ...{ transcript: [], duration: 0, criticalPath: [], outcome: "succeeds", exitCode: 0 },
  works: follows.map((it) => ({ label: "", kind: "exec", causes: [], inputs: [], state: "done", start: 0, end: 0, isNeeded: true, cache: { isHit: false, reason: "", follows: it } })),
});

test("each work leads to the first miss of its chain, whichever way the chain is laid", () => {
  expect(firstMissesOf(run([-1, 0, 1, -1, 3]))).toEqual([0, 0, 0, 3, 3]);
  expect(firstMissesOf(run([2, 0, 3, -1]))).toEqual([3, 3, 3, 3]);
});

test("what follows nothing that there is stands for itself, and a ring has an end", () => {
  expect(firstMissesOf(run([7, -1]))).toEqual([0, 1]);
  expect(new Set(firstMissesOf(run([1, 0]))).size).toBe(1);
  expect(firstMissesOf(run([]))).toEqual([]);
});

test("a long chain takes no longer for its last step than for its first", () => {
  const length = 200_000;
  expect(firstMissesOf(run(Array.from({ length }, (_, index) => index - 1))).at(-1)).toBe(0);
});
