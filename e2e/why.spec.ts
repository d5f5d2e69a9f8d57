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
  await expect(page.getByRole("region", { name: "Why, for RUN on line 4" })).toContainText("The default of ARG on line 1, taken over by ARG on line 3.");
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

test("the file's arguments: their defaults among the options, and what becomes of each, stage by stage", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, row, editor } = explorer(page);
  await openText("ARG BASE=alpine\nFROM busybox AS tools\nRUN a\n\nFROM ${BASE} AS app\nRUN echo $BASE\n");
  await page.getByRole("tab", { name: "Arguments" }).click();
  const table = page.getByRole("table", { name: "Arguments" });
  const rowOf = (stage: string) => table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: stage, exact: true }) });
  await expect(rowOf("FROM lines")).toContainText("alpine · The default of ARG on line 1.");
  await expect(rowOf("app")).toContainText("not set · ARG on line 1 stands above the first FROM, and app does not repeat it.");
  await page.getByRole("button", { name: "Build options" }).click();
  const field = page.getByRole("textbox", { name: "BASE", exact: true });
  await expect(field).toHaveAttribute("placeholder", "alpine (default)");
  await field.fill("tools");
  await expectVerdicts(["tools: built, built", "app: built, built"]);
  await page.getByRole("button", { name: "Use the default of BASE" }).click();
  await expectVerdicts(["tools: built, skipped", "app: built, built"]);
  await page.keyboard.press("Escape");
  await row("app").click();
  await rowOf("FROM lines").getByRole("button", { name: "line 1" }).click();
  await expect(editor).toBeFocused();
});
