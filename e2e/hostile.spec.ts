import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const example = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];

test("a file that is not text is refused, and the text stays", async ({ page }) => {
  await page.goto("/");
  const { notices, expectVerdicts } = explorer(page);
  await page.getByLabel("Open Dockerfile").setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0, 0, 1]) });
  await expect(notices).toContainText("photo.png is not text");
  await expectVerdicts(example);
});

test("a line of ten megabytes is refused as BuildKit refuses it, and the page goes on", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(`FROM alpine AS first\nRUN ${"a".repeat(10_000_000)}\n`);
  await expect(page.getByRole("table", { name: "Builder verdicts" })).toBeVisible();
  await expect(page.locator(".refusals")).toContainText("line greater than max allowed size");
  await openText("FROM alpine AS second\nRUN b\n");
  await expectVerdicts(["second: built, built"]);
});

test("ten megabytes in lines that can be read are read", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, chooseTarget } = explorer(page);
  await openText(`FROM alpine AS first\n${`RUN ${"a".repeat(50_000)}\n`.repeat(200)}\nFROM alpine AS second\nRUN b\n`);
  await expectVerdicts(["first: built, skipped", "second: built, built"]);
  await chooseTarget("first");
  await expectVerdicts(["first: built, built", "second: skipped, skipped"]);
});

test("names that mean something to a browser are names", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, chooseTarget, row } = explorer(page);
  await openText("FROM alpine AS valueof\nRUN a\n\nFROM valueof AS constructor\nRUN b\n\nFROM alpine AS tostring\nRUN c\n");
  await expectVerdicts(["valueof: built, skipped", "constructor: built, skipped", "tostring: built, built"]);
  await chooseTarget("constructor");
  await expectVerdicts(["valueof: built, built", "constructor: built, built", "tostring: skipped, skipped"]);
  await row("valueof").click();
  await expect(page.getByRole("button", { name: "Make valueof the target" })).toBeVisible();
});

test("a name that no builder takes is refused with the builder's words", async ({ page }) => {
  await page.goto("/");
  const { openText, target } = explorer(page);
  await openText("FROM alpine AS __proto__\nRUN a\n");
  await expect(page.locator(".refusals")).toContainText('"__proto__"');
  await expect(target).toBeVisible();
});

test("markup in a file is shown and does nothing", async ({ page }) => {
  await page.goto("/");
  const { openText } = explorer(page);
  const markup = "<img src=x onerror=alert(1)>";
  await openText(`FROM alpine AS app\n${markup}\n`, `${markup}.Dockerfile`);
  await expect(page.getByText(`${markup}.Dockerfile opened`)).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
});

test("thousands of stages are listed", async ({ page }) => {
  await page.goto("/");
  const { openText, table } = explorer(page);
  await openText(Array.from({ length: 1_000 }, (_, index) => `FROM alpine AS s${index}\nRUN a\n`).join("\n"));
  await expect(table.getByRole("rowheader", { name: "s999", exact: true })).toBeVisible();
});
