import type { Page } from "@playwright/test";
import { readKeptText, waitForMonaco } from "./fixtures/editorText.ts";
import { explorer } from "./fixtures/explorer.ts";
import { holdWorker } from "./fixtures/holdWorker.ts";
import { expect, test } from "./fixtures/test.ts";

const untidy = "ARG VERSION=1\nFROM alpine AS Build\nRUN echo one\n\nFROM alpine as app\nCOPY --from=Build /app /app\nENV GREETING hello world\n";

const panel = (page: Page) => page.getByRole("tabpanel", { name: /Problems/ });

async function openProblems(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^\d+ problems?$/ }).click();
}

test("BuildKit's checks stand under Problems in its words, with the reason, what to do and its page", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText(untidy);
  await openProblems(page);
  const item = panel(page).getByRole("listitem").filter({ hasText: "Stage name 'Build' should be lowercase" });
  await expect(item.getByRole("button", { name: /Warning\s*B?\s*BuildKit\s*line 2/ })).toBeVisible();
  await expect(item).toContainText("BuildKit keeps the name in lower case");
  await expect(item).toContainText("Write the stage's name in lower case");
  const link = item.getByRole("link", { name: /StageNameCasing/ });
  await expect(link).toHaveAttribute("href", "https://docs.docker.com/go/dockerfile/rule/stage-name-casing/");
  await expect(link).toHaveAttribute("rel", /noreferrer/);
});

test("what the graph shows is told as Stagegraph's own, and a note is no problem", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText("FROM alpine AS build\nRUN one\n\nFROM build AS test\nRUN two\n\nFROM alpine AS tools\n\nFROM alpine AS app\nCOPY --from=build /a /a\n");
  await expect(page.getByRole("button", { name: "1 problem", exact: true })).toBeVisible();
  await openProblems(page);
  await expect(panel(page).getByRole("button", { name: /Warning\s*Stagegraph\s*line 4.*BuildKit skips test/ })).toBeVisible();
  await expect(panel(page).getByRole("heading", { name: "1 note" })).toBeVisible();
  await expect(panel(page).getByRole("button", { name: /Note\s*Stagegraph\s*line 7.*Not reached from app/ })).toBeVisible();
});

test("the button beside a problem fixes it, and the focus stays in the list", async ({ page }) => {
  await page.goto("/");
  await waitForMonaco(page);
  await explorer(page).openText(untidy);
  await openProblems(page);
  await panel(page).getByRole("button", { name: "Fix: Write build in lower case" }).click();
  await expect(panel(page).getByText("Stage name 'Build' should be lowercase")).toHaveCount(0);
  await expect.poll(() => readKeptText(page)).toBe(untidy.replaceAll("Build", "build"));
  await expect(panel(page).locator(":focus")).toHaveCount(1);
});

test("whoever goes on writing after a fix keeps the focus when the answer comes", async ({ page }) => {
  const { hold, release } = await holdWorker(page, "engine");
  await page.goto("/");
  await waitForMonaco(page);
  const { openText, focusEditor, editor } = explorer(page);
  await openText(untidy);
  await openProblems(page);
  await expect(panel(page).getByText("Stage name 'Build' should be lowercase")).toBeVisible();
  await hold();
  await panel(page).getByRole("button", { name: "Fix: Write build in lower case" }).click();
  await focusEditor();
  await release();
  await expect(panel(page).getByText("Stage name 'Build' should be lowercase")).toHaveCount(0);
  await expect(editor).toBeFocused();
});

test.describe("in Monaco", () => {
  test("the words that a check means are underlined, and the keyboard fixes them as one step back", async ({ page }) => {
    await page.goto("/");
    await waitForMonaco(page);
    const { openText, focusEditor, editor } = explorer(page);
    await openText(untidy.replaceAll("\n", "\r\n"));
    await expect(editor).toHaveAccessibleDescription(/Stage name 'Build'/);
    await focusEditor();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("F8");
    await expect(page.locator(".monaco-hover").filter({ hasText: "Stage name 'Build' should be lowercase" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+.");
    await page.locator(".action-widget .focused").getByText("Write build in lower case").waitFor();
    await page.keyboard.press("Enter");
    const fixed = untidy.replaceAll("Build", "build").replaceAll("\n", "\r\n");
    await expect.poll(() => readKeptText(page)).toBe(fixed);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => readKeptText(page)).toBe(untidy.replaceAll("\n", "\r\n"));
  });

  test("the underlined words are no more than what is meant", async ({ page }) => {
    await page.goto("/");
    await waitForMonaco(page);
    await explorer(page).openText("FROM alpine as app\n");
    const mark = page.locator(".squiggly-warning");
    await expect(mark).toHaveCount(1);
    const letter = await page.locator(".view-line span").first().evaluate((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      return range.getBoundingClientRect().width / line.textContent.length;
    });
    const box = await mark.boundingBox();
    expect(Math.round((box?.width ?? 0) / letter)).toBe("as".length);
  });
});

test.describe("in the plain text area of a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("the same key fixes the problem at the caret, and undo takes it back", async ({ page }) => {
    await page.goto("/");
    await explorer(page).openText("FROM alpine as app\nENV A b c\n");
    await page.getByRole("tab", { name: "Source" }).click();
    const { editor } = explorer(page);
    await editor.click();
    await page.keyboard.press("ControlOrMeta+Home");
    await expect(editor).toHaveAccessibleDescription(/2 problems/);
    await page.keyboard.press("ControlOrMeta+.");
    await expect(editor).toHaveValue("FROM alpine AS app\nENV A b c\n");
    await expect(editor).toBeFocused();
    await expect(editor).toHaveAccessibleDescription(/1 problem\./);
    await page.keyboard.press("ControlOrMeta+.");
    await expect(editor).toHaveValue('FROM alpine AS app\nENV A="b c"\n');
    await page.keyboard.press("ControlOrMeta+z");
    await expect(editor).toHaveValue("FROM alpine AS app\nENV A b c\n");
  });
});
