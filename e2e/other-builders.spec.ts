import AxeBuilder from "@axe-core/playwright";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("kaniko and buildah are compared beside Docker's builders, and a link keeps the choice", async ({ page }) => {
      await page.goto("/");
      await expect(explorer(page).card(2)).toBeVisible();
      await page.getByRole("button", { name: "Build options" }).click();
      for (const name of ["kaniko", "kaniko --skip-unused-stages", "buildah --skip-unused-stages=false"]) await page.getByRole("checkbox", { name, exact: true }).check();
      await page.keyboard.press("Escape");
      const table = page.getByRole("table", { name: "Other builders' verdicts" });
      await expect(table.getByRole("row", { name: /^stage1/ })).toHaveText(/stage1built.*skipped.*built/);
      await expect(page.getByRole("region", { name: "Other builders" })).toContainText("No COPY --from and no FROM that kaniko looks at on the way back from stage2 names stage1.");
      await expect(page.getByRole("region", { name: "Other builders" })).toContainText("Their steps, cache, messages and other refusals are not modelled.");
      const { violations } = await new AxeBuilder({ page }).include(".other-verdicts").analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
      await page.getByRole("button", { name: "Share" }).click();
      const link = await page.getByLabel("Link", { exact: true }).inputValue();
      await page.evaluate(() => localStorage.clear());
      await page.goto("about:blank");
      await page.goto(link);
      await expect(table.getByRole("columnheader")).toHaveText(["Stage", "kaniko", "kaniko --skip-unused-stages", "buildah --skip-unused-stages=false"]);
    });
  });
}
