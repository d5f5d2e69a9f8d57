import { expect, test } from "vitest";
import { Environment } from "./environment.ts";

test("a copy sees its origin and keeps its own", () => {
  const origin = new Environment(["A=1", "B"]);
  const copy = new Environment([], origin);
  copy.set("A", "2");
  expect([origin.get("A"), copy.get("A"), copy.get("B"), copy.get("C")]).toEqual(["1", "2", "", undefined]);
});

test("a copy of a copy, a hundred times over, still sees the first", () => {
  let environment = new Environment(["FIRST=yes", "__proto__=p"]);
  for (let depth = 0; depth < 100; depth += 1) {
    environment = new Environment([], environment);
    environment.set(`N${depth}`, String(depth));
  }
  expect(["FIRST", "N0", "N50", "N99", "__proto__"].map((it) => environment.get(it))).toEqual(["yes", "0", "50", "99", "p"]);
});

test("where an image has a name twice the last counts, and ENV changes the first", () => {
  const environment = new Environment(["A=1", "A=2"]);
  environment.set("A", "3");
  expect(environment.get("A")).toBe("2");
});

test("an equals sign in a name ends it", () => {
  const environment = new Environment([]);
  environment.set("A=B", "1");
  expect(environment.get("A")).toBe("B=1");
  environment.set("A=C", "2");
  expect(environment.get("A")).toBe("C=2");
  environment.set("A", "3");
  expect(environment.get("A")).toBe("C=2");
});
