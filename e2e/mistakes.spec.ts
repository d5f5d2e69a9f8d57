import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const example = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];
const good = 'FROM ubuntu AS base\nRUN echo "base"\n\nFROM base AS stage1\nRUN echo "stage1"\n\nFROM base AS stage2\nRUN echo "stage2"\n';
const broken = good.replace("RUN echo", "RUNN echo");

test("a broken line keeps the last good graph, marked, and mending it takes the mark away", async ({ page }) => {
  await page.goto("/");
  const { typeText, expectVerdicts, card, graph } = explorer(page);
  await expectVerdicts(example);
  await expect(card(2)).toBeVisible();
  await typeText(broken);
  await expect(page.getByText("Last good verdicts. Line 2 does not parse.")).toBeVisible();
  await expect(graph.getByText(/Last good graph/)).toBeVisible();
  await expect(card(2)).toBeVisible();
  await expectVerdicts(example);
  await typeText(good);
  await expect(page.getByText(/Last good/)).toHaveCount(0);
  await expectVerdicts(example);
});

test("the builder's words, the line and a way to the place stand under Problems", async ({ page }) => {
  await page.goto("/");
  const { typeText, editor } = explorer(page);
  await typeText(broken);
  await page.getByRole("button", { name: /^\d+ problems?$/ }).click();
  const problem = page.getByRole("tabpanel", { name: /Problems/ }).getByRole("button", { name: /unknown instruction: RUNN/ }).first();
  await expect(problem).toContainText("line 2");
  await problem.click();
  await expect(editor).toBeFocused();
});

test("what only the legacy builder refuses is told as its own", async ({ page }) => {
  await page.goto("/");
  const { openText, row } = explorer(page);
  await openText("FROM alpine AS app\nRUN --mount=type=cache,target=/c true\n");
  await expect(row("app")).toContainText("fails");
  await expect(row("app")).toContainText("built");
  await expect(page.getByRole("region", { name: "Legacy in short" })).toContainText(/fails at step|refuses the file/);
  await expect(page.getByRole("region", { name: "BuildKit in short" })).not.toContainText(/fails|refuses/);
});

test("an empty text says what to do", async ({ page }) => {
  await page.goto("/");
  const { typeText, focusEditor } = explorer(page);
  await typeText(" ");
  await expect(page.getByRole("heading", { name: "No Dockerfile yet" })).toBeVisible();
  await focusEditor();
  await page.keyboard.insertText("FROM alpine AS app");
  await expect(page.getByRole("heading", { name: "No Dockerfile yet" })).toHaveCount(0);
});

test("a file that does not parse says so in each panel, which shows nothing of the file before", async ({ page }) => {
  await page.goto("/");
  const { openText } = explorer(page);
  await openText("ARG VERSION=1\nFROM alpine:$VERSION\n");
  const panel = page.getByRole("tabpanel");
  await page.getByRole("tab", { name: "Arguments" }).click();
  await expect(panel.getByRole("row", { name: /FROM lines/ })).toContainText("1 · The default of ARG");
  await openText("FROM alpine\nRUNN echo\n", "broken.Dockerfile");
  await expect(panel).toHaveText("The text does not parse. Mend it, and see what becomes of its arguments.");
  await page.getByRole("tab", { name: "Image" }).click();
  await expect(panel).toHaveText("The text does not parse. Mend it, and see what its image consists of.");
  await page.getByRole("tab", { name: "Cache" }).click();
  await expect(panel).toContainText("Both builders refuse this file before any work begins.");
  await expect(panel).not.toContainText("every step runs");
});
