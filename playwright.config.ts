import { defineConfig } from "@playwright/test";
import { chromiumFlags, findChromium } from "./scripts/browser/findChromium.mjs";

const { executablePath, environment } = await findChromium();

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Long enough for a busy machine: a story says what comes, not how soon.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // A log of CI ends with what failed, and why.
  reporter: process.env.CI ? [["dot"]] : [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    // Pictures of every frame cost a tenth of the time, and a trace without them as much again, which nobody takes from a machine of CI.
    trace: process.env.CI ? "off" : { mode: "retain-on-failure", screenshots: false },
    launchOptions: { executablePath, args: chromiumFlags(), env: { ...definedEnvironment(), ...environment } },
  },
});

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
