import AxeBuilder from "@axe-core/playwright";
import { explorer } from "./fixtures/explorer.ts";
import { writeHash } from "./fixtures/links.ts";
import { endPrint, print, sheetOf } from "./fixtures/paper.ts";
import { expect, test } from "./fixtures/test.ts";

const file = "FROM golang AS build\nCOPY go.mod ./\nRUN go mod download\nCOPY main.go ./\nRUN go build -o /app\n\nFROM alpine\nCOPY --from=build /app /app\n";

test("a fresh machine rebuilds what the registry does not keep, played build by build", async ({ page }) => {
  await page.goto("/");
  const { openText, card } = explorer(page);
  await openText(file);
  await expect(card(1)).toBeVisible();
  await page.getByRole("tab", { name: "Cache" }).click();
  await page.getByRole("button", { name: "Across machines" }).click();
  await page.getByLabel("Built and pushed first").selectOption("no stage");
  await page.getByLabel("Changes before the fresh machine builds").selectOption("main.go");
  await page.getByRole("button", { name: "Next", exact: true }).click();
  const buildkit = page.getByRole("region", { name: "BuildKit on this machine" });
  await expect(buildkit.getByRole("listitem").filter({ hasText: "go mod download" }).first()).toContainText("The imported cache knows this step but has no layer of it");
  await page.getByRole("radio", { name: "--cache-to mode=max" }).check();
  await expect(buildkit.getByRole("listitem").filter({ hasText: "go mod download" }).first()).toContainText("cached");
  await expect(page.getByText("--cache-to type=registry,ref=app-cache,mode=max")).toBeVisible();
  await buildkit.getByText("a cache of mode max: 5 layers of 5 steps").click();
  await buildkit.getByRole("button", { name: /RUN go build/ }).first().click();
  await expect(card(0).locator('[data-instruction="3"]')).toHaveAttribute("data-selected", "true");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
    const { violations } = await new AxeBuilder({ page }).include(".bottom").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  }
});

test("a link holds what is asked across machines, paper shows it, and a file that fails says why nothing is pushed", async ({ page }) => {
  await page.goto(`/${writeHash({ d: file, o: "cache", mr: { s: 1, k: "max", f: "", c: "main.go", b: 1 } })}`);
  await expect(page.getByRole("radio", { name: "--cache-to mode=max" })).toBeChecked();
  await expect(page.getByRole("button", { name: "2. Fresh machine: app" })).toHaveAttribute("aria-current", "step");
  const legacy = page.getByRole("region", { name: "Legacy on this machine" });
  await expect(legacy).toContainText("Knows no --cache-to");
  // What was chosen stays while another panel is looked at.
  await page.getByRole("tab", { name: "Console" }).click();
  await page.getByRole("tab", { name: "Cache" }).click();
  await expect(page.getByRole("radio", { name: "--cache-to mode=max" })).toBeChecked();
  await expect(legacy).toBeVisible();
  await print(page);
  const sheet = sheetOf(page);
  await expect(sheet.getByRole("heading", { name: "2. Fresh machine: app" })).toBeVisible();
  await expect(sheet.getByText("docker build --cache-from type=registry,ref=app-cache").first()).toBeVisible();
  await endPrint(page);
  await explorer(page).typeText("FROM alpine\nRUN false\n");
  await expect(legacy).toContainText("Fails: nothing is pushed.");
  await expect(legacy).toContainText("The command '/bin/sh -c false' returned a non-zero code: 1");
});
