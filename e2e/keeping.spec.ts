import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const own = "FROM alpine AS own\nRUN a\n";

test("an example replaces the text, and Undo brings it back with its target", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, chooseTarget, target } = explorer(page);
  await openText(own, "Own.Dockerfile");
  await expectVerdicts(["own: built, built"]);
  await chooseTarget("own");
  await page.getByRole("button", { name: "Examples" }).click();
  await page.getByRole("menuitem", { name: "Two builds on one base" }).click();
  await expectVerdicts(["builder: built, built", "build1: built, skipped", "build2: built, built"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expectVerdicts(["own: built, built"]);
  await expect(target).toHaveValue("own");
});

test("the editor's own undo brings a replaced text back too", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, target, focusEditor } = explorer(page);
  await expect(target).toHaveValue("stage2");
  await page.locator(".monaco-editor").first().waitFor();
  await openText(own);
  await expectVerdicts(["own: built, built"]);
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+z");
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await expect(target).toHaveValue("stage2");
});

test("text, target and options outlive a reload", async ({ page }) => {
  await page.goto("/");
  const { typeText, chooseTarget, expectVerdicts, target } = explorer(page);
  await typeText("FROM alpine AS first\nRUN a\n\nFROM alpine AS second\nRUN b\n");
  await chooseTarget("first");
  await page.getByRole("button", { name: "Build options" }).click();
  await page.getByRole("radio", { name: "Docker 20.10.24" }).check();
  await page.keyboard.press("Escape");
  await expectVerdicts(["first: built, built", "second: skipped, skipped"]);
  await page.reload();
  await expectVerdicts(["first: built, built", "second: skipped, skipped"]);
  await expect(target).toHaveValue("first");
  await expect(page.getByText("Rules of Docker 20")).toBeVisible();
});

test("the theme outlives a reload", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Theme: system" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a kept value that is damaged gives the example", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("stagegraph:document", '{"version":1,"dockerfile":{"__proto__":1}}'));
  await page.goto("/");
  await expect(explorer(page).target).toHaveValue("stage2");
});

test("a browser that gives no storage harms nothing", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  );
  await page.goto("/");
  const { typeText, expectVerdicts } = explorer(page);
  await typeText("FROM alpine\nRUN a\n");
  await expect(page.getByText(/no room to keep/)).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "stage2" })).toBeVisible();
  await page.getByRole("button", { name: "Build the last stage" }).click();
  await expectVerdicts(["stage-0: built, built"]);
});
