import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TestStatus } from "@stryker-mutator/api/test-runner";
import type { MutantRunOptions } from "@stryker-mutator/api/test-runner";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BundledTestRunner } from "./bundledTestRunner.mjs";

/** What Stryker's instrumenter makes of a file, by hand: `cover` counts a place, `isActive` asks for its mutant. */
const SOURCE = `
const context = globalThis.contextOfMutants;
const cover = (id) => {
  const { static: loaded, perTest } = (context.mutantCoverage ??= { static: {}, perTest: {} });
  const counts = context.currentTestId === undefined ? loaded : (perTest[context.currentTestId] ??= {});
  counts[id] = (counts[id] ?? 0) + 1;
};
const isActive = (id) => {
  if (context.activeMutant !== id) return false;
  context.hitCount += 1;
  if (context.hitCount > context.hitLimit) throw new Error("hit limit");
  return true;
};
cover("loaded");
const GREETING = isActive("loaded") ? "" : "hello";
export function greet(name: string): string {
  cover("sign");
  return GREETING + (isActive("sign") ? "" : " ") + name;
}
export function countTo(end: number): number {
  cover("endless");
  let count = 0;
  while (isActive("endless") || count < end) count += 1;
  cover("unseen");
  return isActive("unseen") && end > 1000 ? 0 : count;
}
let kept = 0;
export function keep(): number {
  cover("spoils");
  if (isActive("spoils")) kept = 1;
  return kept;
}
`;

const OTHER_TESTS = `
import { expect, test } from "vitest";
import { countTo, keep } from "./greet.ts";
test("keeping", () => expect(keep()).toBe(0));
test("counting on", () => expect(countTo(5)).toBe(5));
`;

const TESTS = `
import { beforeEach, describe, expect, test } from "vitest";
import { countTo, greet } from "./greet.ts";
let name = "";
beforeEach(() => { name = "you"; });
describe("greeting", () => test.each([["hello you", 1], ["hello you", 2]])("%s", (text) => expect(greet(name)).toEqual(expect.stringContaining(text))));
test.each([{ end: 3 }])("counting to $end", ({ end }) => expect(countTo(end)).toBe(end));
`;

const root = mkdtempSync(join(tmpdir(), "mutants-"));
const context = {};
const runner = new BundledTestRunner(context, { root, tests: { tests: ["src"], except: ["src/broken.test.ts"], setup: [], afterReload: ["src/greet"] } });

beforeAll(async () => {
  mkdirSync(join(root, "src"));
  writeFileSync(join(root, "src/greet.ts"), SOURCE);
  writeFileSync(join(root, "src/greet.test.ts"), TESTS);
  writeFileSync(join(root, "src/other.test.ts"), OTHER_TESTS);
  writeFileSync(join(root, "src/broken.test.ts"), 'throw new Error("this file is not wanted");');
  Object.assign(globalThis, { contextOfMutants: context });
  await runner.init();
});
afterAll(() => rmSync(root, { recursive: true }));

async function runMutant(id: string, options: Partial<MutantRunOptions>) {
  return runner.mutantRun({ activeMutant: { id }, hitLimit: 100, mutantActivation: "runtime", ...options } as MutantRunOptions);
}

test("the first run tells every test, what it reaches, and what loading reaches", async () => {
  const result = await runner.dryRun();
  const test = { fileName: "src/greet.test.ts", status: TestStatus.Success };
  expect(result).toMatchObject({
    status: "complete",
    tests: [{ ...test, id: "0", name: "greeting hello you" }, { ...test, id: "1", name: "greeting hello you" }, { ...test, id: "2", name: "counting to 3" }, { ...test, fileName: "src/other.test.ts", id: "3", name: "keeping" }, { ...test, fileName: "src/other.test.ts", id: "4", name: "counting on" }],
    mutantCoverage: { static: { loaded: 1 }, perTest: { 0: { sign: 1 }, 1: { sign: 1 }, 2: { endless: 1, unseen: 1 }, 3: { spoils: 1 }, 4: { endless: 1, unseen: 1 } } },
  });
});

test("a mutant that a test notices is killed by the first that does", async () => {
  expect(await runMutant("sign", { testFilter: ["0", "1"] })).toMatchObject({ status: "killed", killedBy: ["0"], nrOfTests: 1 });
});

test("the test that found the last mutant is asked first", async () => {
  await runMutant("sign", { testFilter: ["1"] });
  await runMutant("sign", { testFilter: ["1"] });
  expect(await runMutant("sign", { testFilter: ["0", "1"] })).toMatchObject({ killedBy: ["1"], nrOfTests: 1 });
});

test("a mutant that no test notices survives, and so do the tests after it", async () => {
  expect(await runMutant("unseen", { testFilter: ["2"] })).toEqual({ status: "survived", nrOfTests: 1 });
  expect(await runMutant("none", {})).toEqual({ status: "survived", nrOfTests: 5 });
});

test("a mutant that spoils what a module keeps is noticed, and those after it are not blamed", async () => {
  expect(await runMutant("spoils", { testFilter: ["3"] })).toMatchObject({ status: "killed" });
  expect(await runMutant("none", { testFilter: ["3"] })).toEqual({ status: "survived", nrOfTests: 1 });
});

test("a mutant that never ends is stopped by its number of hits", async () => {
  expect(await runMutant("endless", { testFilter: ["2"] })).toMatchObject({ status: "timeout" });
});

test("a mutant that works while modules are loaded is noticed too, by the tests that are asked about those", async () => {
  expect(await runMutant("loaded", { mutantActivation: "static" })).toMatchObject({ status: "killed" });
  expect(await runMutant("none", { mutantActivation: "static" })).toMatchObject({ status: "survived", nrOfTests: 3 });
});
