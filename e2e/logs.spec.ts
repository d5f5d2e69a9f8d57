import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { logText, recordedLog } from "../src/testing/logs/recordedLogs.ts";
import { waitForMonaco } from "./fixtures/editorText.ts";
import { holdWorker } from "./fixtures/holdWorker.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const { dockerfile } = recordedLog("cache-rebuild");
const times = (page: Page) => page.getByRole("group", { name: "Where the times are from" });
const bars = (page: Page) => page.getByRole("group", { name: "Timeline" }).getByRole("img");

async function openLog(page: Page, log: string): Promise<void> {
  await times(page).getByRole("button", { name: "Paste a log…" }).click();
  await page.getByRole("textbox", { name: "What docker build printed" }).fill(log);
}

test("a real log gives its times and cached marks to timeline, graph and table, and they go with a link", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText(dockerfile);
  await expect(explorer(page).row("mid")).toBeVisible();
  await openLog(page, logText("cache-rebuild", "plain").replace(/(#(\d+) \[base 2\/2\] [^]*?\n#\2 DONE )\d\.\ds/, (_, start: string) => `${start}12.3s`));
  await expect(page.getByRole("status", { name: "What the log holds" })).toContainText("All 9 steps of the log match.");
  await page.getByRole("button", { name: "Show its times" }).click();
  await expect(times(page)).toContainText("Measured: 10 instructions of a BuildKit log.");
  await expect(bars(page).and(page.getByRole("img", { name: /^\[base 2\/2\] RUN echo base.* to 12\.\d s, measured$/ }))).toBeVisible();
  await expect(explorer(page).card(0).getByText("12.3 s")).toBeVisible();
  await expect(explorer(page).row("base").getByText("12.3 s")).toBeVisible();

  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(explorer(page).card(0).getByText("12.3 s")).toBeVisible();

  // The same build again: all from the cache.
  await openLog(page, logText("cache-rebuild", "plainAgain"));
  await page.getByRole("button", { name: "Show its times" }).click();
  await expect(explorer(page).card(1)).toHaveAttribute("data-buildkit", "cached");
  await expect(explorer(page).row("mid").getByRole("cell").nth(1)).toHaveText("cached");
  await expect(explorer(page).row("mid").getByRole("cell").nth(0)).toHaveText("built");
  await times(page).getByRole("button", { name: "Remove the log" }).click();
  await expect(explorer(page).card(1)).toHaveAttribute("data-buildkit", "built");
  await expect(times(page)).toContainText("Times are made up");
});

test("what of a log belongs elsewhere is said, be it damaged or not one at all", async ({ page }) => {
  await page.goto("/");
  await openLog(page, logText("cache-rebuild", "plain"));
  const report = page.getByRole("status", { name: "What the log holds" });
  await expect(report).toContainText("The log is of another file.");
  await expect(report.getByRole("listitem").first()).toHaveText(/^\[.+ \d\/\d\] /);
  await expect(page.getByRole("button", { name: "Show its times" })).toBeDisabled();

  const field = page.getByRole("textbox", { name: "What docker build printed" });
  await field.fill("no log\n".repeat(3));
  await expect(report).toContainText("No build is found in it. None of its 3 lines");

  // With a CI system's timestamps and colours, its beginning cut off, and its end.
  const lines = ['#4 DONE 0.1s', "", '#5 [base 2/2] RUN echo "base"', "#5 DONE 4.5s", "", '#6 [stage2 1/1] RUN echo "stage2"', "#6 7.501 output"];
  await field.fill(lines.map((line) => `2026-01-01T00:00:00.1234567Z \u001b[34m${line}\u001b[0m`).join("\r\n"));
  await expect(report).toContainText("All 2 steps of the log match.");
  await expect(report).toContainText("1 step has no end in the log");
  await page.getByRole("button", { name: "Show its times" }).click();
  await expect(explorer(page).card(2).getByText("> 7.50 s")).toBeVisible();
});

test("the times that are shown are those of the text as it stands, however late it is read", async ({ page }) => {
  const { hold, release } = await holdWorker(page, "log");
  await page.goto("/");
  await openLog(page, '#5 [base 2/2] RUN echo "base"\n#5 DONE 4.5s\n');
  await expect(page.getByRole("status", { name: "What the log holds" })).toContainText("The log’s one step matches.");
  await hold();
  await page.getByRole("textbox", { name: "What docker build printed" }).fill('#5 [base 2/2] RUN echo "base"\n#5 DONE 14.5s\n');
  await page.getByRole("button", { name: "Show its times" }).click();
  await release();
  await expect(explorer(page).card(0).getByText("14.5 s")).toBeVisible();
});

test("a log of many megabytes is read from a file and from the clipboard while the page goes on", async ({ page }) => {
  await page.goto("/");
  await openLog(page, "");
  const log = `#1 [base 2/2] RUN echo "base"\n${Array.from({ length: 120_000 }, (_, at) => `#1 ${(at / 1000).toFixed(3)} a line that the step prints\n`).join("")}#1 DONE 120.5s\n`;
  await page.getByLabel("Log of a build").setInputFiles({ name: "build.log", mimeType: "text/plain", buffer: Buffer.from(log) });
  const report = page.getByRole("status", { name: "What the log holds" });
  await expect(report).toContainText("The log’s one step matches.");
  await expect(report).toContainText(/build\.log, 4\.\d+ MB/);
  await page.getByRole("textbox", { name: "What docker build printed" }).evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, log.replace("120.5s", "300.0s"));
  await expect(report).toContainText(/Pasted text, 4\.\d+ MB/);
  await expect(page.getByRole("textbox", { name: "What docker build printed" })).toHaveValue("");
  await page.getByRole("button", { name: "Show its times" }).click();
  await expect(explorer(page).card(0).getByText("5 min 0 s")).toBeVisible();
});

test("durations of kinds and steps and the limit of parallel work are set by keyboard, and what is none is refused", async ({ page }) => {
  await page.goto("/");
  await explorer(page).card(2).locator("[data-instruction='0']").click();
  const step = page.getByRole("textbox", { name: 'RUN echo "stage2" takes' });
  await step.fill("1.5s");
  await expect(page.getByRole("img", { name: /RUN echo "stage2", stage stage2.*set by hand/ }).first()).toBeVisible();
  await step.fill("-3");
  await step.press("Enter");
  await expect(page.getByText("-3 is below zero. The shortest time is 0 s. It stays 1.5s.")).toBeVisible();
  await expect(step).toHaveValue("1.5s");

  await times(page).getByRole("button", { name: "Durations" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Durations" });
  await dialog.getByRole("textbox", { name: "RUN", exact: true }).fill("2m");
  await dialog.getByRole("textbox", { name: "Vertices at a time" }).fill("1");
  await expect(times(page)).toContainText("2 min 0 s for a RUN");
  await expect(times(page)).toContainText("BuildKit runs one vertex at a time.");
  await dialog.getByRole("textbox", { name: "Vertices at a time" }).fill("many");
  await page.keyboard.press("Tab");
  await expect(dialog.getByText("Write a whole number from 0 to 1000. It stays 1.")).toBeVisible();
  await dialog.getByRole("button", { name: "Reset all" }).click();
  await expect(times(page)).toContainText("0.20 s for a RUN");
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(times(page)).toContainText("2 min 0 s for a RUN");
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(times(page)).toContainText("2 min 0 s for a RUN");
});

test("selection, reasons and a half written duration stay with their step when a late answer puts a stage above it", async ({ page }) => {
  const { hold, release } = await holdWorker(page, "engine");
  await page.goto("/");
  await waitForMonaco(page);
  const { card, row, focusEditor, expectVerdicts } = explorer(page);
  await card(1).locator("[data-instruction='0']").click();
  await expect(page.getByRole("textbox", { name: 'RUN echo "stage1" takes' })).toBeVisible();
  await hold();
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText("FROM alpine AS zero\nRUN z\n\n");
  await times(page).getByRole("button", { name: "Durations" }).click();
  const step = page.getByRole("dialog", { name: "Durations" }).getByRole("textbox", { name: 'RUN echo "stage1"' });
  await step.fill("1");
  await release();
  await expectVerdicts(["zero: built, skipped", "base: built, built", "stage1: built, skipped", "stage2: built, built"]);
  await expect(step).toBeFocused();
  await page.keyboard.type("5s");
  await expect(step).toHaveValue("15s");
  await page.keyboard.press("Escape");
  await expect(row("stage1")).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("region", { name: /^Why/ })).toContainText("RUN echo \"stage1\"");
  await expect(page.getByRole("textbox", { name: 'RUN echo "stage1" takes' })).toHaveValue("15s");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the log's dialog and the durations are accessible in the ${colorScheme} theme, on a phone too`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(colorScheme === "light" ? { width: 1440, height: 900 } : { width: 390, height: 844 });
    await page.goto("/");
    if (colorScheme === "dark") await page.getByRole("tab", { name: "Timeline" }).click();
    await openLog(page, '#5 [base 2/2] RUN echo "base"\n#5 DONE 4.5s\n\n#6 [other 2/2] RUN x\n#6 CACHED\n');
    await expect(page.getByRole("status", { name: "What the log holds" })).toContainText("1 of 2 steps of the log match.");
    const violations = async () => (await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze()).violations;
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "Show its times" }).click();
    await times(page).getByRole("button", { name: "Durations" }).click();
    await expect(page.getByRole("dialog", { name: "Durations" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
}
