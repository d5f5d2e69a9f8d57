import type { Locator, Page } from "@playwright/test";
import { readKeptText } from "./fixtures/editorText.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const text = (stage: string): string => `FROM alpine AS ${stage}\nRUN a\n`;

function fileMenu(page: Page) {
  const button = page.getByRole("button", { name: /files$/ });
  return {
    button,
    choose: async (name: string, role: "menuitem" | "menuitemradio" = "menuitem") => {
      await button.click();
      await page.getByRole(role, { name }).click();
    },
  };
}

async function expectFiles(page: Page, names: readonly string[]): Promise<void> {
  await fileMenu(page).button.click();
  const items: Locator = page.getByRole("menuitemradio");
  await expect(items).toHaveText(names);
  await page.keyboard.press("Escape");
}

test("several files are open at once, each with its own text, target, options and undo, and outlive a reload", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, chooseTarget, target, editor, focusEditor } = explorer(page);
  const { button, choose } = fileMenu(page);
  await openText(text("api"), "api.Dockerfile");
  await expectVerdicts(["api: built, built"]);
  await chooseTarget("api");
  await page.locator(".monaco-editor").first().waitFor();
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("#");
  await openText(text("web"), "web.Dockerfile");
  await expectVerdicts(["web: built, built"]);
  await expect(target).toHaveValue("last stage");
  await expect(button).toHaveText("web.Dockerfile2");

  await choose("api.Dockerfile", "menuitemradio");
  await expectVerdicts(["api: built, built"]);
  await expect(target).toHaveValue("api");
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => readKeptText(page)).toBe(text("api"));
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor).toBeFocused();
  await expectVerdicts(["api: built, built"]);

  await page.reload();
  await expectVerdicts(["api: built, built"]);
  await expect(target).toHaveValue("api");
  await expectFiles(page, ["api.Dockerfile", "web.Dockerfile"]);
  await page.getByRole("heading", { name: "Stagegraph" }).click();
  await page.keyboard.press("]");
  await expectVerdicts(["web: built, built"]);
});

test("a file is named, closed, brought back by Undo and, after a reload, from the menu", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, notices, editor } = explorer(page);
  const { button, choose } = fileMenu(page);
  await openText(text("api"), "api.Dockerfile");
  await choose("New file");
  await expect(page.getByRole("heading", { name: "No Dockerfile yet" })).toBeVisible();
  await expect(editor).toBeFocused();
  await page.keyboard.insertText(text("typed"));
  await expectVerdicts(["typed: built, built"]);
  // In the text the key renames a stage.
  await button.focus();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Name" }).fill("<b>mine</b>");
  await page.keyboard.press("Enter");
  await expect(button).toHaveText("<b>mine</b>2");

  await choose("Close");
  await expect(notices).toContainText("<b>mine</b> closed");
  await expectVerdicts(["api: built, built"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expectVerdicts(["typed: built, built"]);
  await choose("Close");
  await expectVerdicts(["api: built, built"]);
  await page.reload();
  await choose("Bring back <b>mine</b>");
  await expectVerdicts(["typed: built, built"]);
  await expectFiles(page, ["api.Dockerfile", "<b>mine</b>"]);
});

test("a reset shows the first visit, and is taken back with all files, target and options", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, chooseTarget, target } = explorer(page);
  const { choose } = fileMenu(page);
  await openText(text("api"), "api.Dockerfile");
  await openText(`${text("web")}\nFROM web AS last\nRUN b\n`, "web.Dockerfile");
  await expectVerdicts(["web: built, built", "last: built, built"]);
  await chooseTarget("web");
  await page.getByRole("button", { name: "Build options" }).click();
  await page.getByRole("radio", { name: "Docker 20.10.24" }).check();
  await page.keyboard.press("Escape");
  await choose("Reset to the first example");
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await expect(page.getByText("Rules of Docker 28")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expectVerdicts(["web: built, built", "last: skipped, skipped"]);
  await expect(target).toHaveValue("web");
  await expect(page.getByText("Rules of Docker 20")).toBeVisible();
  await expectFiles(page, ["api.Dockerfile", "web.Dockerfile"]);
});

test("two tabs of the browser keep what both write", async ({ page, context }) => {
  await page.goto("/");
  const first = explorer(page);
  await first.openText(text("shared"), "shared.Dockerfile");
  await expect.poll(() => readKeptText(page)).toBe(text("shared"));
  const other = await context.newPage();
  await other.goto("/");
  const second = explorer(other);
  await second.expectVerdicts(["shared: built, built"]);
  await second.typeText(text("second"));
  await expect.poll(() => readKeptText(other)).toBe(text("second"));
  await first.typeText(text("first"));
  await expect.poll(() => readKeptText(page)).toBe(text("first"));
  await page.reload();
  await first.expectVerdicts(["first: built, built"]);
  await other.reload();
  await second.expectVerdicts(["second: built, built"]);
  await expectFiles(other, ["shared.Dockerfile", "shared.Dockerfile (2)"]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("files are switched above the source", async ({ page }) => {
    await page.goto("/");
    const { openText, editor } = explorer(page);
    await openText(text("api"), "api.Dockerfile");
    await openText(text("web"), "web.Dockerfile");
    await page.getByRole("tab", { name: "Source" }).click();
    await expect(editor).toHaveValue(text("web"));
    await fileMenu(page).choose("api.Dockerfile", "menuitemradio");
    await expect(editor).toHaveValue(text("api"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
