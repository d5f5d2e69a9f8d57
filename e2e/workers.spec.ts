import type { Page } from "@playwright/test";
import { readKeptText } from "./fixtures/editorText.ts";
import { explorer } from "./fixtures/explorer.ts";
import { engineScript } from "./fixtures/holdScript.ts";
import { expect, test } from "./fixtures/test.ts";

const layoutScript = /layout\.worker/;
const example = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];

test.describe("with a complaint expected", () => {
  test.use({ allowedComplaints: [/broken on purpose/] });

  test("a reader that crashes is replaced, and the text stays", async ({ page }) => {
    await page.route(engineScript, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "onmessage = () => { throw new Error('broken on purpose'); };" }),
    );
    await page.goto("/");
    const { notices, openText, expectVerdicts } = explorer(page);
    await expect(notices).toContainText("Reading this text failed.");
    await page.unroute(engineScript);
    await openText("FROM alpine AS app\nRUN a\n");
    await expectVerdicts(["app: built, built"]);
    await expect(notices).not.toContainText("Reading this text failed.");
  });
});

test("a reader that hangs is given up after its time, and the next text gets a new one", async ({ page }) => {
  await page.clock.install();
  const { stop } = await hangFirst(page, engineScript);
  await page.goto("/");
  const { notices, openText, expectVerdicts } = explorer(page);
  await expect(page.getByRole("button", { name: "Examples" })).toBeVisible();
  await stop();
  await page.clock.fastForward("00:11");
  await expect(notices).toContainText("took longer than 10 s and was given up");
  await openText("FROM alpine AS app\nRUN a\n");
  await page.clock.fastForward("00:01");
  await expectVerdicts(["app: built, built"]);
});

test.describe("with a script that does not load", () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test("a reader that does not start is told as such, and the next text starts one", async ({ page }) => {
    await page.route(engineScript, (route) => route.abort());
    await page.goto("/");
    const { notices, openText, expectVerdicts } = explorer(page);
    await expect(notices).toContainText("Reading this text did not start: the connection is lost, or the browser blocks the page’s workers. Your text is kept");
    await page.unroute(engineScript);
    await openText("FROM alpine AS app\nRUN a\n");
    await expectVerdicts(["app: built, built"]);
    await expect(notices).not.toContainText("did not start");
  });
});

test("a browser that forbids workers leaves a page that says so and keeps the text", async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class extends EventTarget {
      constructor() {
        super();
        throw new DOMException("denied", "SecurityError");
      }
    } as unknown as typeof Worker;
  });
  await page.goto("/");
  const { notices, typeText } = explorer(page);
  await expect(notices).toContainText("Reading this text did not start");
  await typeText("FROM alpine\n");
  await expect.poll(() => readKeptText(page)).toBe("FROM alpine\n");
  await expect(notices).toContainText("Reading this text did not start");
});

test("a graph whose arranging hangs leaves the verdicts, and the next graph is arranged", async ({ page }) => {
  await page.clock.install();
  const { stop } = await hangFirst(page, layoutScript);
  await page.goto("/");
  const { notices, openText, expectVerdicts, card } = explorer(page);
  await expectVerdicts(example);
  await expect(page.getByText("Times are made up")).toBeVisible();
  await stop();
  await page.clock.fastForward("00:21");
  await expect(notices).toContainText("Arranging this graph took longer than 20 s and was given up. The verdicts are complete.");
  const graph = page.getByRole("region", { name: "Graph" });
  await expect(graph.getByRole("status")).toContainText("No graph: it could not be arranged.");
  await graph.getByRole("button", { name: "Try again" }).click();
  await page.clock.fastForward("00:01");
  await expect(card(1)).toBeVisible();
  await openText("FROM alpine AS app\nRUN a\n");
  await page.clock.fastForward("00:01");
  await expect(card(0)).toBeVisible();
  await expect(notices).not.toContainText("Arranging this graph");
});

/** Has a worker hang until `stop` is called, which waits until one does. */
async function hangFirst(page: Page, script: RegExp): Promise<{ readonly stop: () => Promise<void> }> {
  let isHanging = true;
  let count = 0;
  await page.route(script, async (route) => {
    if (!isHanging) return route.continue();
    await route.fulfill({ contentType: "text/javascript", body: "onmessage = () => { for (;;); };" });
    count += 1;
  });
  return {
    async stop() {
      await expect.poll(() => count).toBeGreaterThan(0);
      isHanging = false;
    },
  };
}
