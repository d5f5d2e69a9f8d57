import { engineScript, holdScript } from "./fixtures/holdScript.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

test("another target gives other verdicts, beside those of the one before", async ({ page }) => {
  await page.goto("/");
  const { target, chooseTarget, expectVerdicts, card, row } = explorer(page);
  await chooseTarget("stage1");
  await expectVerdicts(["base: built, built", "stage1: built, built", "stage2: skipped, skipped"]);
  await expect(card(2)).toHaveAttribute("data-legacy", "skipped");
  await expect(row("stage1").getByTitle("With target stage2: skipped")).toHaveCount(1);
  await expect(row("stage2").getByTitle("With target stage2: built")).toHaveCount(2);
  await chooseTarget("last stage");
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await expect(target).toHaveValue("last stage");
});

test("a name typed before the file is read is chosen by Enter once it is", async ({ page }) => {
  const { release } = await holdScript(page, engineScript);
  await page.goto("/");
  const { target, expectVerdicts } = explorer(page);
  await target.focus();
  await page.keyboard.type("stage1");
  await expect(page.getByText("No stage has this name.")).toBeVisible();
  release();
  await expect(page.getByRole("option", { name: "stage1" })).toHaveAttribute("data-highlighted");
  await page.keyboard.press("Enter");
  await expect(target).toHaveValue("stage1");
  await expectVerdicts(["base: built, built", "stage1: built, built", "stage2: skipped, skipped"]);
});

test("each name is listed once, and a stage without a name cannot be chosen", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, target } = explorer(page);
  await openText("FROM alpine\nRUN a\n\nFROM alpine AS app\nRUN b\n");
  await expectVerdicts(["stage-0: built, skipped", "app: built, built"]);
  await target.click();
  await expect(page.getByRole("option")).toHaveCount(3);
  const unnamed = page.getByRole("option", { name: "stage-0", exact: true });
  await expect(unnamed).toBeDisabled();
  await expect(unnamed).toHaveAccessibleDescription(/number|name/);
});

test("a name that stands twice says how the builders differ", async ({ page }) => {
  await page.goto("/");
  const { openText, chooseTarget, expectVerdicts, target } = explorer(page);
  await openText("FROM alpine AS app\nRUN a\n\nFROM busybox AS app\nRUN b\n");
  await target.click();
  await expect(page.getByRole("option", { name: "app", exact: true })).toHaveAccessibleDescription(/BuildKit/);
  await page.keyboard.press("Escape");
  await chooseTarget("app");
  await expectVerdicts(["app: built, skipped", "app: skipped, built"]);
});

test("a target whose stage was renamed is told with the builder's words, and mended", async ({ page }) => {
  await page.goto("/");
  const { typeText, target, expectVerdicts } = explorer(page);
  await expect(target).toHaveValue("stage2");
  await typeText("FROM alpine AS app\nRUN a\n");
  const alert = page.getByRole("alert").filter({ hasText: 'target stage "stage2" could not be found' });
  await expect(alert).toBeVisible();
  await expect(target).toHaveValue("stage2");
  await page.getByRole("button", { name: "Build the last stage" }).click();
  await expectVerdicts(["app: built, built"]);
  await expect(alert).toHaveCount(0);
});

test("the selected stage can be made the target from its reasons", async ({ page }) => {
  await page.goto("/");
  const { row, target, expectVerdicts } = explorer(page);
  await row("stage1").click();
  const reasons = page.getByRole("region", { name: "Why, for stage1" });
  await expect(reasons).toContainText("Builds it.");
  await expect(reasons).toContainText("Skips it.");
  await page.getByRole("button", { name: "Make stage1 the target" }).click();
  await expect(target).toHaveValue("stage1");
  await expectVerdicts(["base: built, built", "stage1: built, built", "stage2: skipped, skipped"]);
  await expect(page.getByRole("button", { name: "Make stage1 the target" })).toHaveCount(0);
});

test("a build argument changes what a variable base means", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, graph } = explorer(page);
  await openText("ARG BASE=alpine\nFROM alpine AS tools\nRUN a\n\nFROM ${BASE} AS app\nRUN b\n");
  await expectVerdicts(["tools: built, skipped", "app: built, built"]);
  await page.getByRole("button", { name: "Build options" }).click();
  await page.getByRole("button", { name: "Add argument" }).click();
  await page.getByLabel("Name of argument 1").fill("BASE");
  await page.getByLabel("Value of BASE").fill("tools");
  await page.keyboard.press("Escape");
  await expectVerdicts(["tools: built, built", "app: built, built"]);
  await expect(graph).toBeVisible();
});
