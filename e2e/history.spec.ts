import AxeBuilder from "@axe-core/playwright";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const first = "FROM alpine AS first\nRUN a\n";
const second = "FROM alpine AS first\nRUN b\n\nFROM first AS second\nRUN c\n";

test("an earlier text comes back after a reload, seen before it is restored, and Undo takes it back", async ({ page }) => {
  await page.goto("/");
  const { openText, typeText, expectVerdicts } = explorer(page);
  await openText(first, "api.Dockerfile");
  await expectVerdicts(["first: built, built"]);
  await typeText(second);
  await expectVerdicts(["first: built, built", "second: built, built"]);
  await page.reload();
  await expectVerdicts(["first: built, built", "second: built, built"]);

  await page.getByRole("button", { name: /files$/ }).click();
  await page.getByRole("menuitem", { name: "Earlier texts…" }).click();
  const dialog = page.getByRole("dialog", { name: "Earlier texts of api.Dockerfile" });
  const entry = dialog.getByRole("button", { name: /ago/ });
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText("3 lines, 1 stage");
  await expect(dialog.getByRole("group", { name: "Changes" })).toContainText("Removed: RUN b");
  await expect(dialog.getByRole("group", { name: "Changes" })).toContainText("Added: RUN a");
  for (const [colorScheme, width] of [["light", 1440], ["dark", 1440], ["light", 390]] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    const { violations } = await new AxeBuilder({ page }).include(".history-dialog").analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole("button", { name: "Restore this text" }).click();
  await expectVerdicts(["first: built, built"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expectVerdicts(["first: built, built", "second: built, built"]);
});

test("a file without earlier texts says how they come about", async ({ page }) => {
  await page.goto("/");
  await explorer(page).table.waitFor();
  await page.keyboard.press("z");
  await expect(page.getByRole("dialog", { name: /Earlier texts/ })).toContainText("No earlier text yet.");
});
