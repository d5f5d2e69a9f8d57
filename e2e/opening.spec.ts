import type { Page } from "@playwright/test";
import { holdMonaco, waitForMonaco } from "./fixtures/editorText.ts";
import { holdWorker } from "./fixtures/holdWorker.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const own = "FROM alpine AS own\nRUN a\n";
const example = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];

test("a file is opened with its name", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(own, "api.Dockerfile");
  await expectVerdicts(["own: built, built"]);
  await expect(page.getByText("api.Dockerfile opened")).toBeVisible();
  // Who works on has seen it, and needs what it covers.
  await page.getByRole("tab", { name: "Console" }).click();
  await expect(page.getByText("api.Dockerfile opened")).toHaveCount(0);
});

test("a file dropped anywhere is opened", async ({ page }) => {
  await page.goto("/");
  await explorer(page).expectVerdicts(example);
  await drag(page, "dragenter", own);
  await expect(page.getByText("Drop the Dockerfile to open it")).toBeVisible();
  await drag(page, "drop", own);
  await expect(page.getByText("Drop the Dockerfile to open it")).toHaveCount(0);
  await explorer(page).expectVerdicts(["own: built, built"]);
});

test("a folder dropped is refused, and the text stays", async ({ page }) => {
  await page.goto("/");
  const { notices, expectVerdicts } = explorer(page);
  await expectVerdicts(example);
  await page.evaluate(() => {
    const item = { kind: "file", getAsFile: () => null, webkitGetAsEntry: () => ({ isDirectory: true, name: "src" }) };
    const event = new Event("drop", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], items: [item], files: [] } });
    document.body.dispatchEvent(event);
  });
  await expect(notices).toContainText("src is a folder. Drop the Dockerfile inside it.");
  await expectVerdicts(example);
});

test("text pasted outside a field becomes the Dockerfile, a file pasted anywhere too", async ({ page }) => {
  await page.goto("/");
  const { expectVerdicts } = explorer(page);
  await expectVerdicts(example);
  await paste(page, { text: own });
  await expectVerdicts(["own: built, built"]);
  await paste(page, { file: "FROM alpine AS pasted\n" });
  await expectVerdicts(["pasted: built, built"]);
});

test("a large file folds the editor when it is opened, and typing leaves it as it is", async ({ page }) => {
  const { release } = await holdMonaco(page);
  await page.goto("/");
  const { openText, editor, row, typeText } = explorer(page);
  const stages = (count: number) => Array.from({ length: count }, (_, index) => `FROM alpine AS s${index}\nRUN a\n`).join("\n");
  await openText(stages(13));
  await expect(row("s12")).toBeVisible();
  await page.getByRole("button", { name: "Unfold the Dockerfile" }).click();
  await expect(editor).toBeVisible();
  release();
  await waitForMonaco(page);
  await expect(editor).toBeVisible();
  await typeText(stages(14));
  await expect(row("s13")).toBeVisible();
  await expect(editor).toBeFocused();
});

test("whoever goes into the text before a large file is read stays there", async ({ page }) => {
  const { hold, release } = await holdWorker(page, "engine");
  await page.goto("/");
  await waitForMonaco(page);
  const { openText, editor, focusEditor, row } = explorer(page);
  await expect(row("stage1")).toBeVisible();
  await hold();
  await openText(Array.from({ length: 13 }, (_, index) => `FROM alpine AS s${index}\n`).join(""));
  await focusEditor();
  await release();
  await expect(row("s12")).toBeVisible();
  await expect(editor).toBeFocused();
});

async function drag(page: Page, type: "dragenter" | "drop", dockerfile: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "Dockerfile"));
    return transfer;
  }, dockerfile);
  await page.getByRole("main").dispatchEvent(type, { dataTransfer });
}

async function paste(page: Page, { text, file }: { readonly text?: string; readonly file?: string }): Promise<void> {
  await page.evaluate(
    ([pastedText, pastedFile]) => {
      const clipboardData = new DataTransfer();
      if (pastedText !== undefined) clipboardData.setData("text/plain", pastedText);
      if (pastedFile !== undefined) clipboardData.items.add(new File([pastedFile], "Dockerfile"));
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, file] as const,
  );
}
