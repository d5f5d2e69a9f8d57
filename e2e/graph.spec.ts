import type { Locator, Page } from "@playwright/test";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const dockerfile = `FROM golang AS base
WORKDIR /src
ADD go.mod .

FROM base AS lint
RUN lint

FROM base AS build
RUN --mount=from=base,target=/b make

FROM alpine AS release
COPY --from=build /app /
`;

const cardButton = (page: Page, name: string) => page.getByRole("region", { name: "Graph" }).getByRole("button", { name: new RegExp(`^${name}, legacy`) });

async function placeOf(locator: Locator): Promise<readonly number[]> {
  // Cards that move are measured at rest.
  await locator.page().evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
  const box = await locator.boundingBox();
  return [Math.round(box?.x ?? 0), Math.round(box?.y ?? 0)];
}

test("the selected card stays where it is while the graph is folded, turned and reduced to its path", async ({ page }) => {
  await page.goto("/");
  const { openText, card, graph } = explorer(page);
  await openText(dockerfile);
  await expect(card(3)).toBeVisible();
  await cardButton(page, "build").click();
  const place = await placeOf(card(2));

  await card(0).hover();
  await graph.getByRole("button", { name: "Fold base" }).click();
  await expect(card(0)).toHaveAttribute("data-folded", "true");
  await expect.poll(() => placeOf(card(2))).toEqual(place);

  await graph.getByRole("button", { name: "Draw downwards" }).click();
  await expect.poll(async () => ((await card(0).boundingBox())?.y ?? 0) < (place[1] ?? 0)).toBe(true);
  await expect.poll(() => placeOf(card(2))).toEqual(place);

  await page.keyboard.press("s");
  await expect(card(1)).toHaveAttribute("data-aside", "true");
  await page.keyboard.press("h");
  await expect(card(1)).toHaveCount(0);
  await expect(graph.getByText("2 of 4 stages, the others hidden")).toBeVisible();
  await expect.poll(() => placeOf(card(2))).toEqual(place);

  await graph.getByRole("button", { name: "Path to build" }).click();
  await page.getByRole("menuitemradio", { name: "All stages" }).click();
  await expect(card(1)).toBeVisible();
  await expect.poll(() => placeOf(card(2))).toEqual(place);
});

test("the legend hides a kind of edges, counts it and brings it back", async ({ page }) => {
  await page.goto("/");
  const { openText, card, graph } = explorer(page);
  await openText(dockerfile);
  await expect(card(3)).toBeVisible();
  const kinds = graph.getByRole("list", { name: "Kinds of edges" });
  await kinds.getByRole("button", { name: "1 ADD edge" }).click();
  await expect(kinds.getByRole("button", { name: "1 ADD edge, hidden" })).toHaveAttribute("aria-pressed", "false");
  await expect(graph.locator(".edge-layer [data-line=add]")).toHaveCount(0);
  await expect(graph.locator(".edge-layer [data-line=mount]")).not.toHaveCount(0);
  await page.keyboard.press("a");
  await expect(graph.locator(".edge-layer [data-line=add]")).not.toHaveCount(0);
});

test("a search finds stages and instructions, and goes from one to the next", async ({ page }) => {
  await page.goto("/");
  const { openText, card, row } = explorer(page);
  await openText(dockerfile);
  await expect(card(3)).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("BUILD");
  const search = page.getByRole("search", { name: "Graph" });
  await expect(search).toContainText("2 found");
  await page.keyboard.press("Enter");
  await expect(search).toContainText("1 of 2");
  await expect(row("build")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("Enter");
  await expect(row("release")).toHaveAttribute("aria-current", "true");
  await expect(page.locator("[data-match][data-selected]")).toHaveText(/COPY --from=build/);
  await page.keyboard.press("Escape");
  await expect(search).toHaveCount(0);
  await expect(cardButton(page, "release")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+f");
  await expect(search.getByRole("textbox")).toBeFocused();
});

test("arrows walk along the edges, and each edge can be selected and read", async ({ page }) => {
  await page.goto("/");
  const { openText, card, graph } = explorer(page);
  await openText(dockerfile);
  await expect(card(3)).toBeVisible();
  await page.keyboard.press("2");
  await expect(cardButton(page, "release")).toBeFocused();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(graph.locator(".selection-words")).toContainText("release copies from build on line 12. BuildKit alone follows it.");
  await page.keyboard.press("ArrowLeft");
  await expect(cardButton(page, "build")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cardButton(page, "build")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Home");
  await expect(graph.getByRole("button", { name: /^Image .*golang/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(graph.locator(".selection-words")).toContainText("base starts from it.");
  await expect(graph.getByRole("listitem").filter({ hasText: "starts from the image golang" })).toContainText("adds from the build context");
});
