import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const example = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("verdicts stand first, with the graph in words", async ({ page }) => {
    await page.goto("/");
    const { expectVerdicts } = explorer(page);
    await expectVerdicts(example);
    const words = page.getByRole("region", { name: "The graph in words" });
    await expect(words.getByRole("listitem").filter({ hasText: "stage1" })).toContainText("starts from base; nothing uses it");
    // What comes below leaves the reader at the top.
    await expect(page.getByRole("table", { name: "Cache, step by step" })).toContainText('RUN echo "stage1"');
    await expect(page.getByRole("table", { name: "Builder verdicts" })).toBeInViewport();
  });

  test("the source is a text area, and its text counts in every view", async ({ page }) => {
    await page.goto("/");
    const { editor, expectVerdicts, card } = explorer(page);
    await page.getByRole("tab", { name: "Source" }).click();
    await expect(page.locator("textarea").and(editor)).toBeVisible();
    await editor.fill("FROM alpine AS base\nRUN a\n\nFROM base AS stage2\nRUN b\n");
    await page.getByRole("tab", { name: "Graph" }).click();
    await expect(card(1)).toBeVisible();
    await page.getByRole("tab", { name: "Verdicts" }).click();
    await expectVerdicts(["base: built, built", "stage2: built, built"]);
  });

  test("problems stand below the verdicts, with their fixes and the way to their lines, and the theme is a command", async ({ page }) => {
    await page.goto("/");
    const { editor, openText } = explorer(page);
    await openText("FROM alpine AS Build\nRUN echo one\nENV A b c\nENV B c d\nENV C d e\nENV D e f\nENV E f g\n");
    const problems = page.getByRole("region", { name: "Problems" });
    const items = problems.getByRole("listitem");
    await expect(items).toHaveCount(3);
    await problems.getByRole("button", { name: "Show all 6" }).click();
    await expect(items).toHaveCount(6);
    for (const control of [...(await problems.getByRole("button").all()), ...(await problems.getByRole("link").all())]) {
      const box = await control.boundingBox();
      expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await problems.getByRole("button", { name: "Fix: Write build in lower case" }).click();
    await expect(items).toHaveCount(5);
    await expect(problems.locator(":focus")).toHaveCount(1);
    await items.first().getByRole("button", { name: /line 3/ }).click();
    await expect(page.getByRole("tab", { name: "Source" })).toHaveAttribute("aria-selected", "true");
    await expect(editor).toHaveValue(/^FROM alpine AS build\n/);
    await page.getByRole("button", { name: "Commands" }).click();
    await page.getByRole("option", { name: "Change the theme" }).click();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("tab", { name: "Verdicts" }).click();
    await openText("FROM alpine\nRUNN a\n");
    await expect(problems.getByRole("listitem").first()).toContainText("RUNN");
  });

  test("nothing is wider than the screen, and what can be touched is large enough", async ({ page }) => {
    await page.goto("/");
    const { row, table } = explorer(page);
    await row("stage1").click();
    // All parts are there before they are measured.
    await expect(page.getByRole("table", { name: "Cache, step by step" })).toContainText('RUN echo "stage1"');
    await expect(page.getByRole("table", { name: "Layers of the image" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Export", exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const controls = [...(await page.getByRole("button").and(page.locator(":not(input)")).all()), ...(await page.getByRole("tab").all()), ...(await page.getByRole("combobox").all()), ...(await table.getByRole("button").all())];
    for (const control of controls) {
      const box = await control.boundingBox();
      expect(box?.height, await control.innerText()).toBeGreaterThanOrEqual(44);
    }
  });
});

test.describe("between a phone and a desk", () => {
  test.use({ viewport: { width: 1100, height: 800 } });

  test("the verdicts stand below, in a tab", async ({ page }) => {
    await page.goto("/");
    const { expectVerdicts, card } = explorer(page);
    await expectVerdicts(example);
    await expect(card(1)).toBeVisible();
    await page.getByRole("tab", { name: "Problems" }).click();
    await expect(page.getByText("No problems.", { exact: true })).toBeVisible();
    await page.getByRole("tab", { name: "Verdicts" }).click();
    await expectVerdicts(example);
  });

  test("at twice the size every control is in reach, and the target can be read", async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 450 });
    await page.goto("/");
    const { expectVerdicts, target } = explorer(page);
    await expectVerdicts(example);
    for (const name of ["Export", "Play"]) await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
    const above = await page.getByRole("banner").getByRole("button").and(page.locator(":not(input)")).all();
    const below = await page.getByRole("group", { name: "Play both builds" }).getByRole("button").all();
    for (const control of [...above, ...below, page.getByRole("slider", { name: "Speed" })]) await expect(control).toBeInViewport({ ratio: 1 });
    expect(await target.evaluate((input) => input.scrollWidth <= input.clientWidth)).toBe(true);
    const last = page.getByRole("tab", { name: "Problems" });
    await last.click();
    await expect(last).toBeInViewport({ ratio: 1 });
  });
});

test.describe("with fingers", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("the graph is moved, a card under the finger or not, and made larger with two", async ({ page }) => {
    await page.goto("/");
    const { card } = explorer(page);
    await page.getByRole("tab", { name: "Graph" }).click();
    await expect(card(2)).toBeVisible();
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly (readonly [number, number])[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const boxOf = async (index: number) => (await card(index).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

    // At rest: nothing is clicked, but the card is waited for until it stands still.
    await card(1).click({ trial: true });
    const before = await boxOf(1);
    await touch("touchStart", [[before.x + 20, before.y + 10]]);
    for (let step = 1; step <= 5; step++) await touch("touchMove", [[before.x + 20 + 8 * step, before.y + 10 + 4 * step]]);
    await touch("touchEnd", []);
    await expect.poll(async () => Math.round((await boxOf(1)).x - before.x)).toBe(40);

    const { width } = await boxOf(1);
    await touch("touchStart", [[150, 400], [240, 500]]);
    for (let step = 1; step <= 5; step++) await touch("touchMove", [[150 - 8 * step, 400 - 8 * step], [240 + 8 * step, 500 + 8 * step]]);
    await touch("touchEnd", []);
    await expect.poll(async () => (await boxOf(1)).width / width).toBeGreaterThan(1.3);
  });
});
