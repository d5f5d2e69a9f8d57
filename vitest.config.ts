import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
    environment: "node",
    setupFiles: ["src/testing/propertySeed.ts"],
    // One slow machine must not turn a right answer into a failure.
    testTimeout: 30_000,
  },
});
