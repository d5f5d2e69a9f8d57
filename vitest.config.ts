import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    environment: "node",
    setupFiles: ["src/testing/propertySeed.ts"],
    // No test changes a module, so that each is read once: reading took longer than testing.
    isolate: false,
    maxWorkers: "100%",
    // One slow machine must not turn a right answer into a failure.
    testTimeout: 60_000,
  },
});
