import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the page with a selection has no serious fault", async ({ page }) => {
      await page.goto("/");
      const { card, row, openText } = explorer(page);
      await expect(card(2)).toBeVisible();
      await row("stage1").click();
      await expect(page.getByRole("region", { name: "What would change it" })).toBeVisible();
      await expectNoSeriousFault(page);
      await openText("ARG A=1\nFROM alpine\nARG A\nRUN echo $A $B\n");
      await card(0).locator('[data-instruction="1"]').click();
      await expect(page.getByRole("region", { name: "Variables" })).toBeVisible();
      await page.getByRole("tab", { name: "Arguments" }).click();
      await expect(page.getByRole("table", { name: "Arguments" })).toBeVisible();
      await expectNoSeriousFault(page);
    });

    test("lists, options, keys and problems have none either", async ({ page }) => {
      test.slow();
      await page.goto("/");
      const { target, typeText, card } = explorer(page);
      await expect(card(2)).toBeVisible();
      await target.click();
      await expect(page.getByRole("option").first()).toBeVisible();
      await expectNoSeriousFault(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Build options" }).click();
      await page.getByRole("button", { name: "Add argument" }).click();
      await expectNoSeriousFault(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Keys" }).click();
      await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
      await expectNoSeriousFault(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /files$/ }).click();
      await expect(page.getByRole("menuitemradio").first()).toBeVisible();
      await expectNoSeriousFault(page);
      await page.getByRole("menuitem", { name: "Rename" }).click();
      await expect(page.getByRole("dialog", { name: "Rename the file" })).toBeVisible();
      await expectNoSeriousFault(page);
      await page.keyboard.press("Escape");
      await typeText("FROM alpine\nRUNN a\n");
      await page.getByRole("button", { name: /^\d+ problems?$/ }).click();
      await expectNoSeriousFault(page);
    });

    test("sharing and opening from an address have none either", async ({ page }) => {
      await page.goto("/");
      await expect(explorer(page).card(2)).toBeVisible();
      await page.getByRole("button", { name: "Share" }).click();
      await expect(page.getByRole("textbox", { name: "Link" })).toBeVisible();
      await expectNoSeriousFault(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Open from address…" }).click();
      await page.getByRole("textbox", { name: "Address" }).press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: "is no address" })).toBeVisible();
      await expectNoSeriousFault(page);
    });

    test("each view of a phone has none either", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto("/");
      await explorer(page).row("stage1").click();
      for (const view of ["Verdicts", "Graph", "Source"]) {
        await page.getByRole("tab", { name: view }).click();
        await expectNoSeriousFault(page);
      }
    });
  });
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  // Colours are measured at rest: a popover that still fades in is paler than it will be.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
