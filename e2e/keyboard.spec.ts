import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

test("with the keyboard alone: choose a target, select a stage, read why, leave the editor", async ({ page }) => {
  await page.goto("/");
  const { target, row, editor, expectVerdicts } = explorer(page);
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);

  await page.keyboard.press("3");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(row("stage1")).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("region", { name: "Why, for stage1" })).toBeVisible();

  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Make stage1 the target" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(target).toHaveValue("stage1");

  await target.focus();
  await page.keyboard.type("base");
  await page.keyboard.press("Enter");
  await expect(target).toHaveValue("base");
  await expectVerdicts(["base: built, built", "stage1: skipped, skipped", "stage2: skipped, skipped"]);

  await page.keyboard.press("F6");
  await expect(editor).toBeFocused();
  await page.keyboard.press("F6");
  await expect(page.locator("[data-view=graph]:focus, [data-view=graph] :focus")).toHaveCount(1);
});

test("single letters are text in the editor and commands elsewhere", async ({ page }) => {
  await page.goto("/");
  const { row, focusEditor, expectVerdicts } = explorer(page);
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await page.keyboard.press("k");
  await expect(row("base")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("j");
  await page.keyboard.press("t");
  await expect(explorer(page).target).toHaveValue("stage1");
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("RUN true");
  await expect(explorer(page).target).toHaveValue("stage1");
  await expect(page.getByText("No problems", { exact: true })).toBeVisible();
});

test("? lists the keys, Escape closes the list", async ({ page }) => {
  await page.goto("/");
  await explorer(page).table.waitFor();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toContainText("Select the next stage");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("the borders between the panes move with the arrow keys", async ({ page }) => {
  await page.goto("/");
  await expect(explorer(page).card(2)).toBeVisible();
  const editorPane = page.getByRole("region", { name: "Dockerfile" });
  const width = async () => (await editorPane.boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole("separator", { name: "Width of the Dockerfile" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(width).toBeGreaterThan(before);
});
