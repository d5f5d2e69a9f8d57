import fc from "fast-check";
import { expect, test } from "vitest";
import { holdsFor } from "../../../testing/holdsFor.ts";
import { Environment, EnvironmentLinks } from "./environment.ts";
import { EnvironmentFingerprints } from "./environmentFingerprint.ts";

const assignments = fc.array(fc.tuple(fc.constantFrom("A", "B", "C", "__proto__"), fc.constantFrom("1", "2", "")), { maxLength: 12 });

test("two environments have one fingerprint exactly where the same is set in the same order, however it came about", () => {
  holdsFor(fc.tuple(assignments, assignments, assignments), ([common, left, right]) => {
    const links = new EnvironmentLinks();
    const fingerprints = new EnvironmentFingerprints();
    const set = (environment: Environment, list: readonly (readonly [string, string])[]): void => {
      for (const [name, value] of list) {
        environment.set(name, value);
        environment.snapshot().fingerprint(fingerprints);
      }
    };
    const base = new Environment(links);
    set(base, common);
    const [one, two] = [new Environment(links, base), new Environment(links, base)];
    set(one, left);
    set(two, right);
    const [first, second] = [one.snapshot(), two.snapshot()];
    expect(first.fingerprint(fingerprints) === second.fingerprint(new EnvironmentFingerprints())).toBe(JSON.stringify(first.entries()) === JSON.stringify(second.entries()));
  });
});

test("of all short histories of three variables those have one fingerprint that end alike", () => {
  const steps = ["A", "B", "C"].flatMap((name) => ["1", "2"].map((value) => [name, value] as const));
  const fingerprints = new EnvironmentFingerprints();
  const endOf = new Map<string, string>();
  const follow = (environment: Environment, links: EnvironmentLinks, depth: number): void => {
    const snapshot = environment.snapshot();
    const end = JSON.stringify(snapshot.entries());
    const fingerprint = snapshot.fingerprint(fingerprints);
    expect(endOf.get(fingerprint) ?? end).toBe(end);
    endOf.set(fingerprint, end);
    if (depth === 0) return;
    for (const [name, value] of steps) {
      const next = new Environment(links, environment);
      next.set(name, value);
      follow(next, links, depth - 1);
    }
  };
  const links = new EnvironmentLinks();
  follow(new Environment(links), links, 4);
  expect(endOf.size).toBe(new Set(endOf.values()).size);
});
