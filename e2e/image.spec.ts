import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const file = "FROM golang AS build\nRUN go build\n\nFROM alpine\nCOPY --from=build /app /app\nENTRYPOINT /app\n";

test("sizes are given, drawn to scale and linked; a layer leads to its instruction", async ({ page }) => {
  await page.goto("/");
  const { openText, card } = explorer(page);
  await openText(file);
  await expect(card(1)).toBeVisible();
  await page.keyboard.press("7");
  await expect(page.getByText("The image of stage-1 is alpine and 1 layer of its own. 1 base image and 1 layer of build stay behind.")).toBeVisible();
  const layers = page.getByRole("table", { name: "Layers of the image" });
  await expect(layers.getByRole("row", { name: /ENTRYPOINT \/app/ })).toContainText("no layer");
  for (const [name, size] of [["golang", "800 MB"], ["RUN go build", "1.2GX"], ["alpine", "5MB"], ["COPY --from=build /app /app", "10 MB"]] as const) {
    await layers.getByRole("textbox", { name: `Size of ${name}`, exact: true }).fill(size);
  }
  await expect(layers.getByText("Not a size. Write 1.2GB or 30 MB.")).toBeVisible();
  await expect(page.getByRole("img", { name: /^Single-stage: at least 800 MB, 1 size unknown/ })).toBeVisible();
  await layers.getByRole("textbox", { name: "Size of RUN go build" }).fill("50MB");
  await expect(page.getByText("It takes 15 MB instead of 850 MB.")).toBeVisible();
  const share = async (name: RegExp) => (await page.getByRole("img", { name }).locator(".image-segment").first().boundingBox())?.width ?? 0;
  expect((await share(/^Single-stage/)) / (await share(/^Multi-stage/))).toBeGreaterThan(100);
  await layers.getByRole("button", { name: "5 COPY --from=build /app /app" }).press("Enter");
  await expect(card(1).locator('[data-instruction="0"]')).toHaveAttribute("data-selected", "true");
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.evaluate(() => localStorage.clear());
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByText("It takes 15 MB instead of 850 MB.")).toBeVisible();
  await page.getByRole("button", { name: "Take back all sizes" }).click();
  await expect(page.getByText("One block a layer: no size is known, so nothing is to scale.")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("an example's sizes are marked as illustrative, and the image has no serious fault, on a phone neither", async ({ page }) => {
      await page.goto("/");
      await page.getByRole("button", { name: "Examples" }).click();
      await page.getByRole("menuitem", { name: "A C program: compiler image, small image" }).click();
      await page.getByRole("tab", { name: "Image" }).click();
      await expect(page.getByRole("img", { name: /^Single-stage: ≈ 1\.14 GB/ })).toBeVisible();
      await expect(page.getByText("Sizes marked ≈ are illustrative")).toBeVisible();
      await expectNoSeriousFault(page);
      await page.setViewportSize({ width: 390, height: 844 });
      const image = page.getByRole("region", { name: "Image of the target" });
      await expect(image.getByRole("img", { name: /^Multi-stage/ })).toBeVisible();
      await expect(image.getByRole("row", { name: /FROM gcc:9\.4/ })).toContainText("base image · Legacy: its layers · BuildKit: its layers");
      await expectNoSeriousFault(page);
    });
  });
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
