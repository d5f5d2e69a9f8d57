import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const file = `FROM alpine AS build
COPY package.json /app/
RUN npm ci
COPY src/ /app/src
RUN npm run build

FROM alpine
LABEL version=1
COPY --from=build /app/dist /srv
`;

interface CachePage {
  readonly form: Locator;
  readonly result: Locator;
  /** What each step does: a row each, `RUN npm ci: legacy, BuildKit`. */
  readonly expectSteps: (rows: readonly string[]) => Promise<void>;
  /** Why the step with this text runs or not. */
  readonly why: (text: string) => Locator;
}

function cachePage(page: Page): CachePage {
  const result = page.getByRole("region", { name: "What runs" });
  const table = result.getByRole("table", { name: "Cache, step by step" });
  const rowOf = (text: string) => table.getByRole("row").filter({ has: page.getByRole("button", { name: text }) });
  return {
    form: page.getByRole("group", { name: "What if" }),
    result,
    why: (text) => rowOf(text).getByRole("cell").nth(2),
    async expectSteps(rows) {
      await expect
        .poll(() =>
          table.locator(".cache-row").evaluateAll((steps) =>
            steps.map((step) => {
              const [text = "", ...words] = [...step.querySelectorAll<HTMLElement>("th code, .outcome-word")].map(({ innerText }) => innerText.trim());
              return `${text}: ${words.join(", ")}`;
            }),
          ),
        )
        .toEqual(rows);
    },
  };
}

async function openCache(page: Page): Promise<CachePage> {
  await page.goto("/");
  await explorer(page).openText(file);
  await page.getByRole("tab", { name: "Cache" }).click();
  const cache = cachePage(page);
  await expect(cache.result).toContainText("Nothing is in the cache, so every step runs.");
  return cache;
}

test("a changed COPY source shows which steps each builder runs again, everywhere on the page, and a link keeps it", async ({ page }) => {
  const { form, result, expectSteps, why } = await openCache(page);
  await form.getByRole("button", { name: "src/any-file changed" }).click();
  await expect(form.getByRole("radio", { name: "this file, built before" })).toBeChecked();
  const steps = [
    "COPY package.json /app/: cached, cached",
    "RUN npm ci: cached, cached",
    "COPY src/ /app/src: reruns, reruns",
    "RUN npm run build: reruns, reruns",
    "LABEL version=1: cached, no step",
    "COPY --from=build /app/dist /srv: reruns, reruns",
  ];
  await expectSteps(steps);
  await expect(result).toContainText("Legacy reruns 3 of 6 steps");
  await expect(result).toContainText("BuildKit reruns 3 of 5 steps");
  await expect(result.getByRole("status")).toHaveText("Legacy reruns 3 of 6 steps, BuildKit reruns 3 of 5 steps.");
  await expect(why("RUN npm run build")).toContainText("Follows line 4");
  // A row leads to its instruction, and a cause to its row.
  await result.getByRole("button", { name: "RUN npm run build" }).click();
  await expect(page.locator('[data-stage="0"] [data-instruction="3"]')).toHaveAttribute("data-selected", "true");
  await why("RUN npm run build").getByRole("button", { name: "line 4" }).first().click();
  await expect(page.locator('[data-stage="0"] [data-instruction="2"]')).toHaveAttribute("data-selected", "true");
  // Graph and consoles tell the same.
  await expect(page.locator('[data-stage="0"] [data-instruction="1"]').getByRole("img", { name: "BuildKit: cached" })).toBeVisible();
  await page.getByRole("tab", { name: "Console" }).click();
  await expect(page.getByRole("region", { name: "Legacy console" })).toContainText("Using cache");
  await expect(page.getByRole("region", { name: "BuildKit console" })).toContainText("CACHED");
  await page.getByRole("tab", { name: "Cache" }).click();
  // A touched file changes nothing, and what is taken back is gone.
  await form.getByRole("button", { name: "src/any-file is not changed" }).click();
  const field = form.getByRole("combobox", { name: "File of the build context" });
  await expect(field).toBeFocused();
  await field.fill("package.json");
  await form.getByRole("button", { name: "Touched" }).click();
  await expect(result).toContainText("BuildKit finds all 5 steps cached");
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(form.getByRole("button", { name: "package.json is not touched" })).toBeVisible();
  await expect(result).toContainText("Legacy finds all 6 steps cached");
  await page.reload();
  await expect(result).toContainText("Legacy finds all 6 steps cached");
});

test("an earlier build is named, a line is edited, and the cause is read against it", async ({ page }) => {
  const { form, result, expectSteps, why } = await openCache(page);
  await form.getByRole("button", { name: "Build now" }).click();
  await form.getByRole("button", { name: "Rename Build 1" }).click();
  await page.getByRole("textbox", { name: "Name of Build 1" }).fill("Release 1");
  await page.keyboard.press("Enter");
  await expect(form.getByRole("button", { name: "Rename Release 1" })).toBeFocused();
  await expect(form.getByRole("radio", { name: "Release 1" })).toBeChecked();
  await explorer(page).typeText(file.replace("version=1", "version=2"));
  await expectSteps([
    "COPY package.json /app/: cached, cached",
    "RUN npm ci: cached, cached",
    "COPY src/ /app/src: cached, cached",
    "RUN npm run build: cached, cached",
    "LABEL version=2: reruns, no step",
    "COPY --from=build /app/dist /srv: reruns, cached",
  ]);
  await expect(form).toContainText("Edited since Release 1");
  await expect(form.getByRole("button", { name: "Line 8: LABEL version=2" })).toBeVisible();
  await expect(why("LABEL version=2")).toContainText(/LABEL/);
  // What it was is found again: an earlier build that is removed can be had back.
  await form.getByRole("button", { name: "Remove Release 1" }).click();
  await expect(form.getByRole("radio", { name: "Release 1" })).toBeHidden();
  await explorer(page).notices.getByRole("button", { name: "Undo" }).click();
  await expect(form.getByRole("radio", { name: "Release 1" })).toBeChecked();
  await expect(result).toContainText("Legacy reruns 2 of 6 steps");
});

test("contradicting suppositions are told, and cases that go against intuition explain themselves", async ({ page }) => {
  const { form, result, expectSteps } = await openCache(page);
  await form.getByRole("checkbox", { name: "--no-cache" }).check();
  await expect(result).toContainText("Legacy reruns 6 of 6 steps");
  await form.getByRole("combobox", { name: "--no-cache-filter" }).fill("build");
  const notes = result.getByRole("list", { name: "About what you suppose" });
  await expect(notes).toContainText("BuildKit refuses --no-cache and --no-cache-filter together");
  await expect(result).toContainText("BuildKit refuses the build");
  await form.getByRole("button", { name: "Empty the cache, forget what changed" }).click();
  await expect(result).toContainText("Nothing is in the cache, so every step runs.");
  await result.getByRole("button", { name: "Surprising cases" }).click();
  await page.getByRole("menuitem", { name: "A rebuilt stage with the same output" }).click();
  await expect(result.getByRole("group", { name: "A rebuilt stage with the same output" })).toContainText("COPY --from stays cached");
  await expectSteps(["COPY notes.txt /src/notes.txt: reruns, reruns", 'RUN echo "hello" > /out.txt: reruns, reruns', "COPY --from=build /out.txt /out.txt: cached, cached", "RUN cat /out.txt: cached, cached"]);
  await explorer(page).notices.getByRole("button", { name: "Undo" }).click();
  await result.getByRole("button", { name: "Surprising cases" }).click();
  await page.getByRole("menuitem", { name: "COPY before or behind the install on this file" }).click();
  await expect(form.getByRole("button", { name: "src/any-file is not changed" })).toBeVisible();
  await expect(result.getByRole("button", { name: "RUN npm run build" })).toBeVisible();
});

test("a long table moves in its own part, and the page stays where it is", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText(`FROM alpine\n${"RUN a\n".repeat(60)}`);
  await page.getByRole("tab", { name: "Cache" }).click();
  const { result } = cachePage(page);
  await expect(result.getByRole("button", { name: "line 61 RUN a" })).toBeAttached();
  await result.getByRole("button", { name: "line 61 RUN a" }).focus();
  await expect(result.getByRole("button", { name: "line 61 RUN a" })).toBeInViewport();
  expect(await page.evaluate(() => [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollTop])).toEqual([0, 0]);
});

test("an open list of cases follows the file", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText("FROM alpine\nRUN a\n", "plain");
  await page.getByRole("tab", { name: "Cache" }).click();
  await cachePage(page).result.getByRole("button", { name: "Surprising cases" }).click();
  await expect(page.getByRole("menuitem", { name: "COPY before or behind the install opens a sample" })).toBeVisible();
  await explorer(page).openText(file);
  await expect(page.getByRole("menuitem", { name: "COPY before or behind the install on this file" })).toBeVisible();
});

test("the case of the install rewrites a file whose install stands behind the COPY of all, and Undo takes it back", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("tab", { name: "Cache" }).click();
  await explorer(page).openText("FROM node\nWORKDIR /app\nCOPY . .\nRUN npm ci\n");
  const { result, expectSteps } = cachePage(page);
  await expectSteps(["WORKDIR /app: runs, runs", "COPY . .: runs, runs", "RUN npm ci: runs, runs"]);
  await result.getByRole("button", { name: "Surprising cases" }).click();
  await page.getByRole("menuitem", { name: "COPY before or behind the install on this file" }).click();
  await expectSteps(["WORKDIR /app: cached, cached", "COPY . .: reruns, reruns", "RUN npm ci: reruns, reruns"]);
  await result.getByRole("button", { name: "Install before the other files are copied" }).click();
  await expectSteps(["WORKDIR /app: cached, cached", "COPY package.json package-lock.json ./: cached, cached", "RUN npm ci: cached, cached", "COPY . .: reruns, reruns"]);
  await expect(result.getByRole("button", { name: "Install before the other files are copied" })).toHaveCount(0);
  await explorer(page).notices.getByRole("button", { name: "Undo" }).click();
  await expectSteps(["WORKDIR /app: cached, cached", "COPY . .: reruns, reruns", "RUN npm ci: reruns, reruns"]);
});

test("all of it works by keyboard", async ({ page }) => {
  const { form, result } = await openCache(page);
  await page.locator("body").click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("x");
  await expect(form.getByRole("radio", { name: "Build 1" })).toBeChecked();
  await page.keyboard.press("6");
  await expect(form.getByRole("radio", { name: "Build 1" })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(form.getByRole("radio", { name: "this file, built before" })).toBeChecked();
  await form.getByRole("combobox", { name: "File of the build context" }).focus();
  await page.keyboard.type("package.json");
  await page.keyboard.press("Enter");
  await expect(result).toContainText("Legacy reruns 5 of 6 steps");
  await result.getByRole("button", { name: "COPY package.json" }).focus();
  for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(result.getByRole("button", { name: "COPY src/ /app/src" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator('[data-stage="0"] [data-instruction="2"]')).toHaveAttribute("data-selected", "true");
});

for (const [name, options] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["small", { colorScheme: "light", viewport: { width: 390, height: 844 }, reducedMotion: "reduce" }],
] as const) {
  test.describe(name, () => {
    test.use(options);

    test(`the panel has no serious fault, ${name}`, async ({ page }) => {
      await page.goto("/");
      await explorer(page).openText(file);
      if (name !== "small") await page.getByRole("tab", { name: "Cache" }).click();
      const { form, result, why } = cachePage(page);
      await form.getByRole("button", { name: "Build now" }).click();
      await form.getByRole("button", { name: "package.json changed" }).click();
      await expect(why("RUN npm ci")).toContainText("Follows line 2");
      await result.getByRole("button", { name: "RUN npm ci" }).click();
      const { violations } = await new AxeBuilder({ page }).include("[data-view=cache]").analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      if (name !== "small") return;
      for (const control of await page.locator("[data-view=cache] :is(button, input:not([type=radio], [type=checkbox]), select, label.choice)").all()) {
        const box = await control.boundingBox();
        if (box) expect(box.height, await control.evaluate(({ outerHTML }) => outerHTML.slice(0, 200))).toBeGreaterThanOrEqual(44);
      }
    });
  });
}
