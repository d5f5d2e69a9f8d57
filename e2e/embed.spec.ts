import AxeBuilder from "@axe-core/playwright";
import { explorer } from "./fixtures/explorer.ts";
import { guideView, writeHash } from "./fixtures/links.ts";
import { expect, test } from "./fixtures/test.ts";

test("an embedded view shows code, graph and counts, keeps nothing, and opens in full", async ({ page, context }) => {
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get() {
          throw new Error(`${name} was touched`);
        },
      });
    }
  });
  await page.setViewportSize({ width: 800, height: 450 });
  await page.goto(`/?embed&theme=dark${writeHash(guideView)}`);
  const { card, target } = explorer(page);
  const code = page.getByRole("region", { name: "Dockerfile" });
  await expect(code).toContainText("FROM base AS stage1");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await card(1).click();
  await expect(code.locator("[data-selected]")).toHaveText([/FROM base AS stage1/, /RUN echo "stage1"/]);
  await expect(page.getByRole("region", { name: "BuildKit in short" })).toContainText("2 of 3 stages, 3 vertices. Skips stage1");
  await expect(page.getByRole("textbox", { name: "Dockerfile" })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  expect(scripts.filter((address) => /monaco/i.test(address))).toEqual([]);

  await expect(target).toHaveValue("stage2");
  const [full] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: "Open and edit" }).click()]);
  await explorer(full).expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await expect(explorer(full).row("stage1")).toHaveAttribute("aria-current", "true");
});

test("a narrow frame shows graph and counts alone, and a damaged link a sentence", async ({ page }) => {
  await page.setViewportSize({ width: 500, height: 450 });
  await page.goto(`/?embed${writeHash(guideView)}`);
  await expect(explorer(page).card(2)).toBeVisible();
  await expect(page.getByRole("region", { name: "Legacy in short" })).toContainText("3 of 3 stages, 6 steps");
  await expect(page.getByRole("region", { name: "Dockerfile" })).toBeHidden();
  await expect(explorer(page).target).toBeHidden();
  await page.goto("/?embed#v1:broken");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("The link is damaged.");
});
