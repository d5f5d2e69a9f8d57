import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

test.use({ colorScheme: "dark" });

test("on paper stand the verdict, the graph, the reasons and the whole text, and no control", async ({ page }) => {
  await page.goto("/");
  const { card, row, openText } = explorer(page);
  const tail = Array.from({ length: 200 }, (_, index) => `# line ${index + 4}\n`).join("");
  await openText(`FROM alpine AS base\nFROM base AS spare\nFROM base AS last\n${tail}`);
  await row("spare").click();
  await expect(card(2)).toBeVisible();
  await expect(page.getByRole("region", { name: "What would change it" })).toBeVisible();
  await page.getByRole("tab", { name: "Console" }).click();
  await expect(page.getByRole("region", { name: "BuildKit console" })).toContainText("exporting to image");
  await page.emulateMedia({ media: "print" });
  const sheet = page.getByRole("article", { name: "For paper" });
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(sheet).toContainText("Last stage: legacy builds 3 of 3 stages, BuildKit");
  await expect(sheet.getByText("# line 203", { exact: true })).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "Why, for spare" })).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "What would change it" })).toBeVisible();
  await expect(sheet.getByRole("listitem").first()).toContainText("spare");
  await expect(sheet.getByRole("region", { name: "Legacy console" })).toContainText(/Step 1\/3 : FROM alpine AS base/);
  await expect(sheet.getByRole("region", { name: "BuildKit console" })).toContainText("exporting to image");
  await expect(sheet.getByRole("img", { name: /^Stages of a Dockerfile/ })).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  await expect(sheet).toHaveCount(0);
  await expect(card(2)).toBeVisible();
});
