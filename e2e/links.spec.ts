import type { Page } from "@playwright/test";
import { explorer } from "./fixtures/explorer.ts";
import { guideView, writeHash } from "./fixtures/links.ts";
import { expect, test } from "./fixtures/test.ts";

const own = "FROM alpine AS first\nRUN a\n\nFROM alpine AS second\nRUN b\n";
const shareButton = (page: Page) => page.getByRole("button", { name: "Share" });

test("a shared link opens the same view on another page", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  const { openText, chooseTarget, expectVerdicts, row } = explorer(page);
  await openText(own, "own.Dockerfile");
  await chooseTarget("first");
  await page.getByRole("button", { name: "Build options" }).click();
  await page.getByRole("radio", { name: "Docker 20.10.24" }).check();
  await page.keyboard.press("Escape");
  await row("second").click();
  await page.getByRole("button", { name: "Legacy", exact: true }).click();
  await expectVerdicts(["first: built, built", "second: skipped, skipped"]);

  await shareButton(page).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  await page.getByRole("button", { name: "Copy badge" }).click();
  await expect(page.getByText("Markdown badge copied")).toBeVisible();
  expect(await readClipboard(page)).toMatch(/^\[!\[Open in Stagegraph\]\(http:\S+\/badge\.svg\)\]\(http:\S+#v1:[\w-]+\)$/);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await readClipboard(page);
  await expect(page).toHaveURL(link);

  const other = await (await page.context().browser()?.newContext({ baseURL: new URL(link).origin }))?.newPage();
  if (!other) throw new Error("no other browser window");
  await other.goto(link);
  const there = explorer(other);
  await there.expectVerdicts(["first: built, built", "second: skipped, skipped"]);
  await expect(there.target).toHaveValue("first");
  await expect(there.row("second")).toHaveAttribute("aria-current", "true");
  await expect(other.getByRole("button", { name: "Legacy", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(other.getByText("Rules of Docker 20")).toBeVisible();
  await other.context().close();
});

test("where the clipboard is closed the link stands selected", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) } }));
  await page.goto("/");
  await expect(explorer(page).row("stage1")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByText("The browser does not let the page copy")).toBeVisible();
  const field = page.getByRole("textbox", { name: "Link" });
  await expect(field).toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0))).toMatch(/#v1:/);
});

test("links that do not open are told, and keep the text", async ({ page }) => {
  await page.goto("/");
  const { typeText, expectVerdicts, notices } = explorer(page);
  await typeText(own);
  const kept = ["first: built, built", "second: built, built"];
  await page.getByRole("button", { name: "Build the last stage" }).click();
  await expectVerdicts(["first: built, skipped", "second: built, built"]);
  kept[0] = "first: built, skipped";
  const whole = writeHash(guideView);
  for (const [hash, sentence] of [
    [whole.slice(0, 60), "The link is damaged. Your text is kept."],
    ["#v7:anything", "The link is of a later version of Stagegraph"],
    [writeHash(new Uint8Array(200_000_000)), "The link unpacks to more than 10 MB"],
  ] as const) {
    await page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await expect(notices).toContainText(sentence);
    await expectVerdicts(kept);
  }
});

test("Back and Forward bring each file and link, and a reload keeps what was changed", async ({ page }) => {
  await page.goto(`/${writeHash({ d: own, n: "linked" })}`);
  const { openText, typeText, expectVerdicts } = explorer(page);
  await expectVerdicts(["first: built, skipped", "second: built, built"]);
  await openText("FROM alpine AS opened\nRUN a\n", "opened");
  await expectVerdicts(["opened: built, built"]);
  await page.goBack();
  await expectVerdicts(["first: built, skipped", "second: built, built"]);
  await page.goForward();
  await expectVerdicts(["opened: built, built"]);
  await page.goBack();
  await expectVerdicts(["first: built, skipped", "second: built, built"]);
  await typeText("FROM alpine AS changed\nRUN a\n");
  await expectVerdicts(["changed: built, built"]);
  await page.reload();
  await expectVerdicts(["changed: built, built"]);
  await page.getByRole("button", { name: "Open the link’s version" }).click();
  await expectVerdicts(["first: built, skipped", "second: built, built"]);
});

async function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
