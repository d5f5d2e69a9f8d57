import AxeBuilder from "@axe-core/playwright";
import { holdMonaco, monacoScript, waitForMonaco } from "./fixtures/editorText.ts";
import { holdScript } from "./fixtures/holdScript.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

test("the palette opens by its key, from the editor too, finds a target and gives the focus back", async ({ page }) => {
  const { release } = await holdMonaco(page);
  await page.goto("/");
  const { target, focusEditor, editor, expectVerdicts } = explorer(page);
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  const field = palette.getByRole("combobox");
  await expect(field).toBeFocused();
  const monacoArrives = page.waitForResponse(monacoScript);
  release();
  await (await monacoArrives).finished();
  await page.keyboard.type("stage1 target");
  await expect(palette.getByRole("option")).toHaveText(["Make stage1 the target"]);
  await page.keyboard.press("Enter");
  await expect(palette).toHaveCount(0);
  await expect(target).toHaveValue("stage1");
  await expect(editor).toBeFocused();
  await waitForMonaco(page);
  await expect(editor).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Target stage1: legacy builds 2 of 3 stages, BuildKit 2." })).toHaveCount(1);

  await page.keyboard.press("ControlOrMeta+k");
  await expect(field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
  await expect(editor).toBeFocused();

  const options = page.getByRole("button", { name: "Build options" });
  await options.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(field).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(options).toBeFocused();
});

test("what is typed before the palette is there finds a command in it, and is neither text nor a key", async ({ page }) => {
  const { release } = await holdScript(page, /CommandPalette[^/]*\.js/);
  await page.goto("/");
  const { target, focusEditor, editor, expectVerdicts } = explorer(page);
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await waitForMonaco(page);
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("stage1 ");
  release();
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("target");
  await expect(palette.getByRole("combobox")).toHaveValue("stage1 target");
  await page.keyboard.press("Enter");
  await expect(target).toHaveValue("stage1");
  await expect(editor).toBeFocused();
  await expectVerdicts(["base: built, built", "stage1: built, built", "stage2: skipped, skipped"]);

  // A second time it is there at once: no key comes between.
  await page.keyboard.press("ControlOrMeta+k");
  await page.keyboard.type("stage2 target");
  await page.keyboard.press("Enter");
  await expect(target).toHaveValue("stage2");
});

test("an open palette gets the commands that a late answer makes possible", async ({ page }) => {
  const { release } = await holdScript(page, /(?:layout|simulator)\.worker/);
  await page.goto("/");
  await explorer(page).expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("option", { name: "Find in the graph" })).toBeVisible();
  await expect(palette.getByRole("option", { name: "Download SVG" })).toHaveCount(0);
  await expect(palette.getByRole("option", { name: "To the start of the builds" })).toHaveCount(0);
  release();
  await expect(palette.getByRole("option", { name: "Download SVG" })).toHaveCount(1);
  await expect(palette.getByRole("option", { name: "To the start of the builds" })).toHaveCount(1);
});

test("a command of the palette runs with its own dialog and focus", async ({ page }) => {
  await page.goto("/");
  await explorer(page).table.waitFor();
  await page.getByRole("button", { name: "Commands" }).click();
  const palette = page.getByRole("dialog", { name: "Commands" });
  await palette.getByRole("combobox").fill("list keys");
  await page.keyboard.press("Enter");
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(keys).toContainText("Find a command");
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);

  await page.getByRole("button", { name: "Commands" }).click();
  await palette.getByRole("combobox").fill("nothing like this");
  await expect(palette.getByRole("status")).toHaveText("Nothing has these words.");
  await palette.getByRole("combobox").fill("go to the verdicts");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-view=table] :focus")).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the palette has no serious fault, on a phone neither", async ({ page }) => {
      await page.goto("/");
      for (const size of [{ width: 1440, height: 900 }, { width: 390, height: 844 }]) {
        await page.setViewportSize(size);
        await page.getByRole("button", { name: "Commands" }).click();
        await expect(page.getByRole("option").first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
        await page.keyboard.press("Escape");
      }
    });
  });
}
