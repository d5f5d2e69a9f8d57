import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

test("the documented example stands open with the difference visible", async ({ page }) => {
  await page.goto("/");
  const { target, card, expectVerdicts } = explorer(page);
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await expect(target).toHaveValue("stage2");
  await expect(page).toHaveTitle(/^.+ · stage2 · Stagegraph$/);
  await expect(page.getByRole("region", { name: "Legacy in short" })).toContainText("3 of 3 stages");
  await expect(page.getByRole("region", { name: "Legacy in short" })).toContainText("6 steps");
  await expect(page.getByRole("region", { name: "BuildKit in short" })).toContainText("2 of 3 stages");
  await expect(page.getByRole("region", { name: "BuildKit in short" })).toContainText("3 vertices");
  await expect(card(1)).toHaveAttribute("data-legacy", "built");
  await expect(card(1)).toHaveAttribute("data-buildkit", "skipped");
  await expect(page.getByRole("region", { name: "What stage2 needs" })).toContainText(/ubuntu.*base.*stage2/s);
  const turns = page.getByRole("region", { name: "What would change it" }).getByRole("listitem");
  await expect(turns).not.toHaveCount(0);
  for (const turn of await turns.all()) await expect(turn).toBeInViewport({ ratio: 1 });
});

test("the update is measured from the input to the screen", async ({ page }) => {
  await page.goto("/");
  const { expectVerdicts, chooseTarget } = explorer(page);
  await expectVerdicts(["base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  const count = (name: string) => page.evaluate((each) => performance.getEntriesByName(each, "measure").length, name);
  await expect.poll(() => count("stagegraph:update")).toBe(1);
  await chooseTarget("stage1");
  await expect.poll(() => count("stagegraph:analyse")).toBe(2);
  await expect.poll(() => count("stagegraph:update")).toBe(2);
});
