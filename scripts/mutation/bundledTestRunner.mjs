import { DryRunStatus, MutantRunStatus, TestStatus, determineHitLimitReached } from "@stryker-mutator/api/test-runner";
import { bundleTests } from "./bundleTests.mjs";
import { prepareTests } from "./loadTests.mjs";

/** @typedef {import("./collectTests.mjs").CollectedTest} CollectedTest */
/** @typedef {import("@stryker-mutator/api/test-runner").TestRunner} TestRunner */
/** @typedef {import("@stryker-mutator/api/test-runner").MutantRunOptions} MutantRunOptions */
/** @typedef {import("@stryker-mutator/api/test-runner").MutantRunResult} MutantRunResult */

/**
 * What Stryker's instrumented code reads and writes.
 * @typedef {{ activeMutant?: string | undefined, currentTestId?: string | undefined, hitCount?: number | undefined, hitLimit?: number | undefined, mutantCoverage?: import("@stryker-mutator/api/core").MutantCoverage }} InstrumenterContext
 */

/**
 * Runs bundled tests in Stryker's own process, for each mutant those alone that reach it. A mutant costs milliseconds, where
 * starting Vitest for it costs seconds.
 * @implements {TestRunner}
 */
export class BundledTestRunner {
  /** Loads the tests with quiet counters. @type {() => readonly CollectedTest[]} */
  #load = () => [];
  #bundle = "";
  /** Those of the mutants, from the first mutant on. @type {ReadonlyMap<string, CollectedTest> | undefined} */
  #tests;
  /** How many mutants each test found: the next mutant stands near the last one. @type {Map<string, number>} */
  #finds = new Map();
  /** @type {Record<string, Record<string, number>>} */
  #coverage = {};

  /**
   * @param {InstrumenterContext} context
   * @param {{ readonly root: string, readonly tests: import("./bundleTests.mjs").BundledTests & { readonly afterReload: readonly string[] } }} options `afterReload` are files and folders whose tests alone are asked about what works while modules are loaded: loading anew makes all code slow
   */
  constructor(context, options) {
    this.context = context;
    this.options = options;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const { root, tests } = this.options;
    this.#bundle = await bundleTests(root, tests);
    this.#load = prepareTests(root, quietCounters(this.#bundle));
  }

  /** @returns {Promise<import("@stryker-mutator/api/test-runner").DryRunResult>} */
  async dryRun() {
    const results = [];
    for (const test of prepareTests(this.options.root, this.#bundle)()) {
      const start = performance.now();
      this.context.currentTestId = test.id;
      const failureMessage = await run(test);
      this.context.currentTestId = undefined;
      const result = { id: test.id, name: test.name, fileName: test.fileName, timeSpentMs: performance.now() - start };
      results.push(failureMessage === undefined ? { ...result, status: /** @type {const} */ (TestStatus.Success) } : { ...result, status: /** @type {const} */ (TestStatus.Failed), failureMessage });
    }
    const { mutantCoverage } = this.context;
    this.#coverage = mutantCoverage?.perTest ?? {};
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage ? { mutantCoverage } : {}) };
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async mutantRun(options) {
    const result = await this.#runMutant(options);
    if (result.status !== MutantRunStatus.Killed || await this.#passes(result.killedBy[0] ?? "")) return result;
    // The test fails without the mutant too: an earlier one, or this one, has spoilt what modules keep.
    this.#tests = undefined;
    const again = await this.#runMutant(options);
    this.#tests = undefined;
    return again;
  }

  /** @param {string} id */
  async #passes(id) {
    const test = this.#tests?.get(id);
    return test === undefined || await run(test) === undefined;
  }

  /**
   * @param {MutantRunOptions} options
   * @returns {Promise<MutantRunResult>}
   */
  async #runMutant({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const tests = (this.#tests ??= byId(this.#load()));
    const ids = [...tests.keys()];
    Object.assign(this.context, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
    try {
      if (mutantActivation === "runtime") return await this.#findMutant(tests, testFilter ?? ids);
      const result = await this.#findMutant(tests, ids.filter((id) => activeMutant.id in (this.#coverage[id] ?? {})));
      return result.status === MutantRunStatus.Survived ? await this.#findLoadedMutant() : result;
    } finally {
      this.context.activeMutant = undefined;
    }
  }

  /**
   * A mutant that works while modules are loaded: all are loaded anew.
   * @returns {Promise<MutantRunResult>}
   */
  async #findLoadedMutant() {
    try {
      const tests = this.#load().filter(({ fileName }) => this.options.tests.afterReload.some((it) => fileName.startsWith(it)));
      return await this.#findMutant(byId(tests), tests.map((it) => it.id));
    } catch (error) {
      return { status: MutantRunStatus.Killed, killedBy: ["0"], failureMessage: `the tests do not load: ${String(error)}`, nrOfTests: 1 };
    }
  }

  /**
   * Runs tests until one fails, those first that failed most often.
   * @param {ReadonlyMap<string, CollectedTest>} tests
   * @param {readonly string[]} ids
   * @returns {Promise<MutantRunResult>}
   */
  async #findMutant(tests, ids) {
    const finds = (/** @type {string} */ id) => this.#finds.get(id) ?? 0;
    let nrOfTests = 0;
    for (const id of [...ids].sort((a, b) => finds(b) - finds(a))) {
      const test = tests.get(id);
      if (test === undefined) continue;
      nrOfTests += 1;
      const failureMessage = await run(test);
      const timeout = determineHitLimitReached(this.context.hitCount, this.context.hitLimit);
      if (timeout?.status === DryRunStatus.Timeout) return { status: MutantRunStatus.Timeout, ...(timeout.reason === undefined ? {} : { reason: timeout.reason }) };
      if (failureMessage === undefined) continue;
      this.#finds.set(id, finds(id) + 1);
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }
}

/**
 * Instrumented code counts, beside the mutant's hits, every other place that it passes, which takes a third of the time and
 * which only the first run needs. A bundle whose counters look otherwise works as before.
 * @param {string} bundle
 */
function quietCounters(bundle) {
  return bundle.replaceAll(/(stryCov_9fa48[$\d]*) = cover;/g, "$1 = function () {}; return;");
}

/** @param {readonly CollectedTest[]} tests @returns {ReadonlyMap<string, CollectedTest>} */
function byId(tests) {
  return new Map(tests.map((it) => [it.id, it]));
}

/**
 * @param {CollectedTest} test
 * @returns {Promise<string | undefined>} why it failed
 */
async function run({ before, body }) {
  try {
    for (const prepare of before) await prepare();
    await body();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
