import fc from "fast-check";
import { expect } from "vitest";

/** Repeats a run that failed: `PROPERTY_SEED=123 PROPERTY_RUNS=5000 npx vitest run FILE`. */
const givenSeed = process.env["PROPERTY_SEED"];
const givenRuns = process.env["PROPERTY_RUNS"];

/** The seed of this run, for the tests' names: other values are tried at each run. */
export const propertySeed: number = givenSeed === undefined ? (Date.now() ^ (process.pid << 8)) | 0 : Number(givenSeed);

/**
 * Looks for a value for which `requirement` fails, and reports the smallest one found with the seed that finds it again.
 * The requirement fails by throwing, as `expect` does.
 */
export function holdsFor<Value>(values: fc.Arbitrary<Value>, requirement: (value: Value) => void): void {
  const seen = { runs: 0 };
  fc.assert(
    fc.property(values, (value) => {
      seen.runs += 1;
      requirement(value);
    }),
    { seed: propertySeed, numRuns: givenRuns === undefined ? 100 : Number(givenRuns) },
  );
  expect(seen.runs).toBeGreaterThan(0);
}
