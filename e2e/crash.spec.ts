import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readKeptText } from "./fixtures/editorText.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const text = "FROM alpine AS cursed\nRUN a\n";
const example = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];

/** The page asks the browser for the width of its window while it draws. Here that fails as long as a cursed file is shown. */
async function breakPage(page: Page, when: "at once" | "after a reload"): Promise<void> {
  await page.addInitScript((isAtOnce) => {
    const real = window.matchMedia.bind(window);
    window.matchMedia = (query) => {
      const shown = localStorage.getItem(`stagegraph:file:${sessionStorage.getItem("stagegraph:shown")}`);
      const isReloaded = performance.getEntriesByType("navigation").some((entry) => "type" in entry && entry.type === "reload");
      if (shown?.includes("cursed") && query.includes("min-width") && (isAtOnce || isReloaded)) throw new Error("broken on purpose");
      return real(query);
    };
  }, when === "at once");
}

test.use({ allowedComplaints: [/broken on purpose/], permissions: [] });

test("a page that fails keeps the text, and gives it and a report away", async ({ page }) => {
  await breakPage(page, "at once");
  await page.goto("/");
  await explorer(page).openText(text, "cursed.Dockerfile");
  await expect.poll(() => readKeptText(page)).toBe(text);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole("heading", { name: "The page failed" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your Dockerfile" })).toHaveValue(text);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the text" }).click();
  expect((await download).suggestedFilename()).toBe("cursed.Dockerfile");
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
  await page.getByRole("button", { name: "Copy a bug report" }).click();
  await expect(page.getByRole("status")).toContainText("The browser does not allow copying. The report is selected");
  const report = page.getByRole("textbox", { name: "Bug report" });
  await expect(report).toHaveValue(/Stagegraph \d+\.\d+\.\d+\n[^]*Error: broken on purpose[^]*FROM alpine AS cursed/);
  await expect(report).toBeFocused();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a kept file that makes the page fail is not opened a second time unasked, and starting over keeps it", async ({ page }) => {
  await breakPage(page, "after a reload");
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(text, "cursed.Dockerfile");
  await expectVerdicts(["cursed: built, built"]);
  await page.reload();
  await expect(page.getByRole("heading", { name: "The page failed" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "The page did not start the last time" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your Dockerfile" })).toHaveValue(text);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "The page failed" })).toBeVisible();
  await page.getByRole("button", { name: "Start over without the kept files" }).click();
  await expectVerdicts(example);
  await page.reload();
  await expectVerdicts(example);
  await page.getByRole("button", { name: /files$/ }).click();
  await expect(page.getByRole("menuitem", { name: "Bring back cursed.Dockerfile" })).toBeVisible();
});

test("a failure outside of the drawing is told once, with a report to copy, and the page goes on", async ({ page }) => {
  await page.goto("/");
  const { notices, expectVerdicts, chooseTarget } = explorer(page);
  await expectVerdicts(example);
  await page.evaluate(() => {
    void Promise.reject(new Error("broken on purpose"));
    setTimeout(() => {
      throw new Error("broken on purpose");
    });
  });
  await expect(notices).toContainText("Something in the page failed. Your text is kept. Error: broken on purpose");
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Copy a bug report" }).click();
  expect((await download).suggestedFilename()).toBe("stagegraph-report.txt");
  await chooseTarget("stage1");
  await expectVerdicts(["base: built, built", "stage1: built, built", "stage2: skipped, skipped"]);
});

test("where no script of the page runs, the kept text is shown all the same", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText(text, "mine.Dockerfile");
  await expect.poll(() => readKeptText(page)).toBe(text);
  await page.addInitScript(() => {
    window.matchMedia = () => {
      throw new Error("broken on purpose");
    };
  });
  await page.reload();
  await expect(page.getByRole("heading", { name: "The page does not start" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Your Dockerfile" })).toHaveValue(text);
  await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
});

test.describe("with a part that does not load", () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test("the page says so, and goes on without it", async ({ page }) => {
    await page.route(/KeysDialog[^/]*\.js$/, (route) => route.abort());
    await page.goto("/");
    const { notices, expectVerdicts } = explorer(page);
    await expectVerdicts(example);
    await page.getByRole("button", { name: "Keys" }).click();
    await expect(notices).toContainText("A part of the page did not load. Your text is kept: reload the page to try again.");
    await expectVerdicts(example);
  });
});
