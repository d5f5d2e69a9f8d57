import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const file = "ARG GO=1.26\nFROM golang:${GO} AS build\nRUN make $GO\n\nFROM build AS test\nRUN make test\n\nFROM alpine AS app\nCOPY --from=build /a /a\n";

test("why a stage is built or not, and the change that turns it round, which can be made and undone", async ({ page }) => {
  await page.goto("/");
  const { openText, row, expectVerdicts, notices, target } = explorer(page);
  await openText(file);
  await row("test").click();
  const why = page.getByRole("region", { name: "Why, for test" });
  await expect(why).toContainText("Skips it.");
  await expect(why).toContainText("With a COPY --from=test in app BuildKit needs test");
  await why.getByRole("button", { name: "Move test below app" }).click();
  await expectVerdicts(["build: built, built", "app: built, built", "test: skipped, skipped"]);
  await expect(notices).toContainText("Done: Move test below app");
  await notices.getByRole("button", { name: "Undo" }).click();
  await expectVerdicts(["build: built, built", "test: built, skipped", "app: built, built"]);
  await expect(target).toHaveValue("last stage");
});

test("why a step and an edge: which ARG feeds it, what it lacks, and the lit way to the target", async ({ page }) => {
  await page.goto("/");
  const { openText, card, graph, expectVerdicts } = explorer(page);
  await openText(file);
  await expectVerdicts(["build: built, built", "test: built, skipped", "app: built, built"]);
  await card(0).locator('[data-instruction="0"]').click();
  const why = page.getByRole("region", { name: "Why, for RUN on line 3" });
  await expect(why).toContainText("ARG on line 1 stands above the first FROM, and build does not repeat it.");
  await expect(why.getByRole("region", { name: "The way to app" }).getByRole("button")).toHaveText(["build", "app"]);
  await expect(graph.locator('[data-edge*="copy"]')).toHaveCount(2);
  await why.getByRole("button", { name: "Declare GO in build" }).click();
  await expect(page.getByRole("region", { name: "Why, for ARG on line 3" })).toContainText("The default of ARG on line 1, taken over by ARG on line 3.");
});

test("why by the keyboard alone", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(file);
  await expectVerdicts(["build: built, built", "test: built, skipped", "app: built, built"]);
  await page.getByRole("button", { name: "app", exact: true }).first().focus();
  await page.keyboard.press("y");
  const why = page.getByRole("region", { name: "Why, for app" });
  await expect(why).toBeFocused();
  await expect(why).toContainText("It is the target.");
  await page.keyboard.press("k");
  await page.keyboard.press("y");
  await expect(page.getByRole("region", { name: "Why, for test" })).toBeFocused();
});
