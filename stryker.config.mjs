/**
 * Changes what decides about stages and steps, one place at a time, and asks whether a test notices: `npm run mutate`,
 * on a part with `npm run mutate -- --mutate PATH`.
 */
export default {
  testRunner: "bundled",
  plugins: ["./scripts/mutation/strykerPlugin.mjs"],
  mutate: ["src/engine/graph/**/*.ts", "src/engine/builders/**/*.ts", "!src/**/*.test.ts"],
  bundledTests: {
    tests: [
      "src/engine/graph",
      "src/engine/builders",
      "src/engine/checks",
      "src/engine/variables",
      "src/engine/conformance.test.ts",
      "src/testing/conformance/legacyBuilds.test.ts",
      "src/testing/recorded",
      "src/testing/transcripts/legacy.test.ts",
    ],
    // These ask again what others ask, at great length.
    except: ["src/engine/builders/buildkit/planAndCheck.test.ts", "src/engine/variables/explainVariable.property.test.ts", "src/engine/variables/listArguments.test.ts"],
    setup: ["src/testing/propertySeed.ts"],
    afterReload: ["src/engine/graph", "src/engine/builders", "src/testing/conformance"],
    propertyRuns: 20,
  },
  coverageAnalysis: "perTest",
  ignorePatterns: ["dist", "coverage", "reports", "e2e", "test-results", "playwright-report"],
  reporters: ["clear-text", "progress", "json"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  concurrency: 1,
  timeoutMS: 20_000,
  disableTypeChecks: false,
};
