/**
 * Changes what decides about stages and steps, one place at a time, and asks whether a test notices: `npm run mutate`,
 * on a part with `npm run mutate -- --mutate PATH`.
 */
export default {
  testRunner: "bundled",
  plugins: ["./scripts/mutation/strykerPlugin.mjs"],
  mutate: ["src/engine/graph/**/*.ts", "src/engine/builders/**/*.ts", "!src/**/*.test.ts"],
  bundledTests: {
    folders: ["src/engine", "src/testing"],
    // These compute while they are loaded, judge other folders' work or how time grows, or say again what others say.
    except: [
      "src/engine/export",
      "src/engine/builders/buildkit/planAndCheck.test.ts",
      "src/engine/language",
      "src/engine/linearTime.test.ts",
      "src/engine/readBuildLog.test.ts",
      "src/engine/simulateAfter.property.test.ts",
      "src/engine/simulateAfter.test.ts",
      "src/engine/simulateMachines.test.ts",
      "src/engine/analyse.test.ts",
      "src/engine/describeImages.test.ts",
      "src/testing/conformance/listDifferences.test.ts",
      "src/engine/simulator",
      "src/engine/variables/listArguments.test.ts",
    ],
    setup: ["src/testing/propertySeed.ts"],
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
