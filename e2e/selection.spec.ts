import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

test("a stage selected in the table is selected everywhere", async ({ page }) => {
  await page.goto("/");
  const { row, card } = explorer(page);
  await row("stage1").click();
  await expect(row("stage1")).toHaveAttribute("aria-current", "true");
  await expect(card(1)).toHaveAttribute("data-selected", "true");
});

test("a stage selected in the graph is selected in the table", async ({ page }) => {
  await page.goto("/");
  const { row, card } = explorer(page);
  await card(1).click();
  await expect(row("stage1")).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("region", { name: "Why, for stage1" })).toBeVisible();
});

test("the caret in the editor selects its stage", async ({ page }) => {
  await page.goto("/");
  const { row, focusEditor, expectVerdicts } = explorer(page);
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("ArrowUp");
  await expect(row("stage2")).toHaveAttribute("aria-current", "true");
});

test("what the target needs leads to its stages", async ({ page }) => {
  await page.goto("/");
  const { row } = explorer(page);
  await page.getByRole("region", { name: "What stage2 needs" }).getByRole("button", { name: "base" }).click();
  await expect(row("base")).toHaveAttribute("aria-current", "true");
});

test("a selection is dropped with its stage", async ({ page }) => {
  await page.goto("/");
  const { row, typeText, expectVerdicts, chooseTarget } = explorer(page);
  await chooseTarget("last stage");
  await row("stage2").click();
  await typeText("FROM alpine AS app\nRUN a\n");
  await expectVerdicts(["app: built, built"]);
  await expect(page.getByRole("region", { name: /^Why/ })).toHaveCount(0);
});
