/** Changes the engine line by line and asks whether a test notices. Long: run by hand, on a part with `-- --mutate PATH`. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: ["src/engine/**/*.ts", "!src/**/*.test.ts"],
  reporters: ["clear-text", "progress"],
  concurrency: 2,
  vitest: { related: true },
};
