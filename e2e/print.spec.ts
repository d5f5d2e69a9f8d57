import { explorer } from "./fixtures/explorer.ts";
import { endPrint, print, sheetOf } from "./fixtures/paper.ts";
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
  // The timeline is open: paper shows it, and the consoles once these are.
  await expect(page.getByRole("region", { name: "At the playhead" })).toBeVisible();
  await print(page);
  await expect(sheetOf(page).getByRole("region", { name: "Timeline" })).toContainText("1 FROM alpine AS base");
  await expect(sheetOf(page).getByRole("region", { name: "Legacy console" })).toHaveCount(0);
  await endPrint(page);
  await page.getByRole("tab", { name: "Console" }).click();
  await expect(page.getByRole("region", { name: "BuildKit console" })).toContainText("exporting to image");
  const sheet = sheetOf(page);
  await print(page);
  await expect(sheet.getByRole("region", { name: "Timeline" })).toHaveCount(0);
  await expect(sheet).toContainText("Last stage: legacy builds 3 of 3 stages, BuildKit");
  await expect(sheet.getByText("# line 203", { exact: true })).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "Why, for spare" })).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "What would change it" })).toBeVisible();
  await expect(sheet.getByRole("listitem").first()).toContainText("spare");
  await expect(sheet.getByRole("region", { name: "Legacy console" })).toContainText(/Step 1\/3 : FROM alpine AS base/);
  await expect(sheet.getByRole("region", { name: "BuildKit console" })).toContainText("exporting to image");
  await expect(sheet.getByRole("img", { name: /^Stages of a Dockerfile/ })).toBeVisible();
  await expect(page.getByRole("button")).toHaveCount(0);
  await endPrint(page);
  await expect(sheet).toHaveCount(0);
  await expect(card(2)).toBeVisible();
});
