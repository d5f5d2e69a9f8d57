import { PluginKind, declareFactoryPlugin } from "@stryker-mutator/api/plugin";
import { BundledTestRunner } from "./bundledTestRunner.mjs";

/** What instrumented code and runner share, under the name that Stryker gives it. */
const CONTEXT_NAME = "__stryker__";

/** @param {import("@stryker-mutator/api/plugin").Injector<import("@stryker-mutator/api/plugin").PluginContext>} injector */
function createRunner(injector) {
  const { bundledTests } = /** @type {{ bundledTests: import("./bundleTests.mjs").BundledTests & { readonly afterReload: readonly string[], readonly propertyRuns: number } }} */ (/** @type {unknown} */ (injector.resolve("options")));
  // The same values for every mutant, and few of them: each is tried for thousands of mutants.
  process.env["PROPERTY_SEED"] = "285";
  process.env["PROPERTY_RUNS"] = String(bundledTests.propertyRuns);
  const context = Reflect.get(globalThis, CONTEXT_NAME) ?? {};
  Reflect.set(globalThis, CONTEXT_NAME, context);
  return new BundledTestRunner(context, { root: process.cwd(), tests: bundledTests });
}
/** @type {["$injector"]} what Stryker hands it */
createRunner.inject = ["$injector"];

/** Stryker's name for what this file adds to it: a test runner named `bundled`. */
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "bundled", createRunner)];

/** The options that the runner adds to Stryker's. */
export const strykerValidationSchema = {
  properties: {
    bundledTests: {
      type: "object",
      required: ["tests", "except", "setup", "afterReload", "propertyRuns"],
      properties: {
        tests: { type: "array", items: { type: "string" } },
        except: { type: "array", items: { type: "string" } },
        setup: { type: "array", items: { type: "string" } },
        afterReload: { type: "array", items: { type: "string" } },
        propertyRuns: { type: "integer" },
      },
    },
  },
};
