import { readFile } from "node:fs/promises";
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

test("a kept value that is damaged gives the example, says so once, and can be taken away", async ({ page }) => {
  await page.addInitScript(() => localStorage.getItem("stagegraph:damaged") ?? localStorage.setItem("stagegraph:document", '{"version":1,"dockerfile":{"__proto__":1}}'));
  await page.goto("/");
  const { target, notices } = explorer(page);
  await expect(target).toHaveValue("stage2");
  await expect(notices).toContainText("cannot be read");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download what is there" }).click();
  expect((await download).suggestedFilename()).toBe("stagegraph-kept.json");
  await page.reload();
  await expect(target).toHaveValue("stage2");
  await expect(notices).not.toContainText("cannot be read");
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
  await expect(page.getByText("The browser allows this page no storage. A reload loses this text.")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "stage2" })).toBeVisible();
  await page.getByRole("button", { name: "Build the last stage" }).click();
  await expectVerdicts(["stage-0: built, built"]);
});

test("where the storage is full the page says so, and gives the text to take away", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("/");
  await explorer(page).typeText("FROM alpine AS mine\n");
  await expect(page.getByText("The browser has no room to keep this text. A reload brings back an earlier one.")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the text" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toBe("FROM alpine AS mine\n");
});

test("the file that an earlier version of the page kept opens as the first of the session", async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.length > 0) return;
    localStorage.setItem("stagegraph:document", '{"version":1,"dockerfile":"FROM alpine AS old\\nRUN a\\n","documentTitle":"","target":"old","options":{},"legacyVersion":"20"}');
  });
  await page.goto("/");
  const { expectVerdicts, typeText, target } = explorer(page);
  await expectVerdicts(["old: built, built"]);
  await expect(target).toHaveValue("old");
  await typeText("FROM alpine AS old\nRUN b\n\nFROM old\n");
  await expectVerdicts(["old: built, built", "stage-1: skipped, skipped"]);
  await page.reload();
  await expectVerdicts(["old: built, built", "stage-1: skipped, skipped"]);
});
