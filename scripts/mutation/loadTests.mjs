import * as matchers from "@vitest/expect";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { COLLECTOR_NAME } from "./bundleTests.mjs";
import { createCollector } from "./collectTests.mjs";

/** @typedef {import("./collectTests.mjs").CollectedTest} CollectedTest */

/**
 * Prepares a bundle of tests for loading: each call of the result evaluates all its modules anew and returns the tests.
 * @param {string} root the project's folder
 * @param {string} bundle
 * @returns {() => readonly CollectedTest[]}
 */
export function prepareTests(root, bundle) {
  const fileName = join(root, "bundledTests.cjs");
  // On one line with the bundle's first, so that lines in messages are the bundle's.
  const script = new Script(`(function (require, exports, module, ${COLLECTOR_NAME}) {${bundle}\n})`, { filename: fileName });
  const require = createRequire(fileName);
  const expect = createExpect();
  const evaluate = script.runInThisContext();
  return () => {
    const collector = createCollector(expect);
    const module = { exports: {} };
    evaluate(require, module.exports, module, collector);
    return collector.tests;
  };
}

/** Vitest's own `expect`, without what it needs a running Vitest for: snapshots, polling and soft assertions. */
function createExpect() {
  const { chai, JestExtend, JestChaiExpect, JestAsymmetricMatchers, ASYMMETRIC_MATCHERS_OBJECT, setState, GLOBAL_EXPECT } = matchers;
  chai.use(JestExtend);
  chai.use(JestChaiExpect);
  chai.use(JestAsymmetricMatchers);
  const expect = (/** @type {unknown} */ value, /** @type {string | undefined} */ message) => chai.expect(value, message);
  Object.assign(expect, chai.expect, Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT));
  // Matchers such as `expect.stringContaining` look it up there.
  if (!Reflect.has(globalThis, GLOBAL_EXPECT)) Reflect.set(globalThis, GLOBAL_EXPECT, expect);
  setState({ assertionCalls: 0 }, /** @type {any} */ (expect));
  return expect;
}
