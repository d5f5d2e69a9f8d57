// Measures the built page in Chromium: from a key to the frame with its verdicts, and the frames while two builds play.
//
//   node scripts/bench/benchPage.mjs
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";
import { chromiumFlags, findChromium } from "../browser/findChromium.mjs";
import { generateManyStages } from "./generateManyStages.mjs";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const twin = readFileSync(join(projectRoot, "scripts/bench/large.Dockerfile"), "utf8");
const neighbour = join(projectRoot, "../shared/corpus/moby__buildkit__Dockerfile.Dockerfile");

const fiveStages = `FROM node:22-alpine AS base
WORKDIR /app
COPY package.json package-lock.json ./

FROM base AS dependencies
RUN npm ci

FROM dependencies AS test
COPY . .
RUN npm test

FROM dependencies AS build
COPY . .
RUN npm run build

FROM nginx:1.29-alpine
COPY --from=build /app/dist /usr/share/nginx/html
`;

/** Keys whose time counts, and those before them that only warm up. */
const KEYS = 120;
const WARM_UP_KEYS = 20;

const UPDATE_BUDGETS = [
  { name: "5 stages", text: fiveStages, budget: 50 },
  { name: "49 stages (large.Dockerfile)", text: twin, budget: 50 },
  ...(existsSync(neighbour) ? [{ name: "49 stages (moby/buildkit)", text: readFileSync(neighbour, "utf8"), budget: 50 }] : []),
  { name: "260 stages", text: generateManyStages(260), budget: 150 },
];
const FRAME_BUDGET = 20;

await build({ root: projectRoot, logLevel: "warn" });
const server = await preview({ root: projectRoot, logLevel: "silent", preview: { port: 0, host: "127.0.0.1" } });
const address = /** @type {import("node:net").AddressInfo} */ (server.httpServer.address());
const { executablePath, environment } = await findChromium();
const browser = await chromium.launch({ executablePath, args: chromiumFlags(), env: { .../** @type {Record<string, string>} */ (process.env), ...environment } });
console.log(`\nThe built page in Chromium ${browser.version()}, 1440 by 900${" ".repeat(20)}median      95th pct.    slowest     budget`);
for (const { name, text, budget } of UPDATE_BUDGETS) printRow(`key to verdict, ${name}`, await timeUpdates(text), budget);
printRow("frame while playing, 49 stages", await timeFrames(twin), FRAME_BUDGET);
await browser.close();
await server.close();

/** @param {string} text */
async function openPage(text) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${String(address.port)}/`);
  await page.locator("textarea.editor-text").waitFor({ state: "hidden" });
  await page.getByLabel("Open Dockerfile").setInputFiles({ name: "Dockerfile", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.querySelectorAll("[data-stage]").length > 0);
  await page.waitForTimeout(3000);
  return page;
}

/**
 * Types one line at the text's end, each key once the one before is answered.
 * @param {string} text
 * @returns {Promise<number[]>} milliseconds from each key to the frame that shows its verdicts
 */
async function timeUpdates(text) {
  const page = await openPage(text);
  // The editor is folded beside a large file.
  const unfold = page.getByRole("button", { name: "Unfold the Dockerfile" });
  if (await unfold.isVisible()) await unfold.click();
  await page.getByRole("textbox", { name: "Dockerfile" }).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("\nRUN ");
  await page.waitForTimeout(1000);
  for (let key = 0; key < WARM_UP_KEYS + KEYS; key += 1) {
    const before = await page.evaluate(() => performance.getEntriesByName("stagegraph:update").length);
    await page.keyboard.type("abcdefgh "[key % 9] ?? "a");
    await page.waitForFunction((count) => performance.getEntriesByName("stagegraph:update").length > count, before, { polling: 10 });
  }
  const durations = await page.evaluate(() => performance.getEntriesByName("stagegraph:update").map(({ duration }) => duration));
  await page.close();
  return durations.slice(-KEYS);
}

/**
 * @param {string} text
 * @returns {Promise<number[]>} milliseconds between the frames of a whole play
 */
async function timeFrames(text) {
  const page = await openPage(text);
  await page.getByRole("tab", { name: "Timeline" }).click();
  const playhead = page.getByRole("slider", { name: "Moment of the builds" });
  await playhead.focus();
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: /^Play/ }).first().click();
  const durations = await page.evaluate(
    () =>
      new Promise((/** @type {(durations: number[]) => void} */ resolve) => {
        /** @type {number[]} */
        const times = [];
        const note = (/** @type {number} */ time) => {
          times.push(time);
          if (time - (times[0] ?? time) < 8000) requestAnimationFrame(note);
          else resolve(times.slice(1).map((it, index) => it - (times[index] ?? it)));
        };
        requestAnimationFrame(note);
      }),
  );
  if ((await playhead.getAttribute("aria-valuenow")) === "0") throw new Error("Nothing was played.");
  await page.close();
  return durations;
}

/**
 * @param {string} what
 * @param {number[]} durations
 * @param {number} budget
 */
function printRow(what, durations, budget) {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => `${(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1)} ms`.padStart(10);
  console.log(`  ${what.padEnd(60)}${at(0.5)}   ${at(0.95)}   ${at(1)}   ${String(budget)} ms`);
}
