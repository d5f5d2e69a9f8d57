import { describe, expect, test } from "vitest";
import { compareProgress } from "./compareProgress.ts";
import { compareTimes } from "./compareTimes.ts";
import { readBuildxCases, simulateRecorded } from "./recordedBuildx.ts";
import type { BuildxCase } from "./recordedBuildx.ts";
import { undeterminedBuildx } from "./undeterminedBuildx.ts";

const cases = readBuildxCases();
const compared = cases.filter((it) => !undeterminedBuildx.has(it.id));

describe("BuildKit's console", () => {
  test.each(compared.map((it) => [it.id, it] as const))("shows %s as buildx did", (_, recorded) => expect(compareFirst(recorded)).toEqual([]));
});

describe("BuildKit's timeline", () => {
  const timed = compared.filter(({ runs: [first] }) => first?.times !== undefined && !first.dockerfile.includes("--link") && !/ONBUILD|FROM trigger/.test(first.dockerfile));

  // Noise of the machine; what a step took is given, when it starts follows from the graph.
  const NOISE = 50;

  test("starts every step when it was seen to start, given how long each takes", () => {
    const differences = timed.flatMap(({ id, runs: [first] }) => (first ? compareTimes(simulateRecorded(first), first).map((it) => ({ id, ...it })) : []));
    expect(differences.length).toBeGreaterThan(350);
    expect(differences.filter((it) => Math.abs(it.milliseconds) > NOISE)).toEqual([]);
  });
});

test("every case that is left out is recorded, and differs", () => {
  const known = new Set(cases.map((it) => it.id));
  expect([...undeterminedBuildx.keys()].filter((it) => !known.has(it))).toEqual([]);
  expect(cases.filter((it) => undeterminedBuildx.has(it.id) && compareFirst(it).length === 0).map((it) => it.id)).toEqual([]);
});

/** The first build of a case: what comes later depends on what it left in the cache. */
function compareFirst({ runs }: BuildxCase): readonly string[] {
  const [first] = runs;
  return first ? compareProgress(simulateRecorded(first), first) : ["nothing is recorded"];
}
