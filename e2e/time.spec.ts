import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const twoBranches = "FROM alpine AS left\nRUN echo left\n\nFROM alpine AS right\nRUN echo right\n\nFROM alpine\nCOPY --from=left /l /l\nCOPY --from=right /r /r\n";

test("both builds are played step by step, and console, graph and table follow", async ({ page }) => {
  await page.goto("/");
  await expect(explorer(page).card(2)).toBeVisible();
  const playhead = page.getByRole("slider", { name: "Moment of the builds" });
  await playhead.focus();
  await page.keyboard.press("Home");
  await expect(playhead).toHaveAttribute("aria-valuenow", "0");
  // The playhead's own time stands in place of the label that it would cut.
  await expect(page.getByRole("group", { name: "Timeline" }).getByText("0.0 s", { exact: true })).toBeHidden();
  await expect(page.getByRole("group", { name: "Timeline" }).getByText("0.1 s", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "At the playhead" })).toContainText("Sends the build context");
  for (let step = 0; step < 40; step += 1) {
    if ((await page.locator('[data-instruction="0"][data-running]').count()) > 0) break;
    await page.keyboard.press("ArrowRight");
  }
  await expect(page.locator('.stage-card-row[data-running]').first()).toBeVisible();
  await expect(page.locator(".verdict-row[data-running]").first()).toBeVisible();
  await page.getByRole("tab", { name: "Console" }).click();
  const legacy = page.getByRole("region", { name: "Legacy console" });
  await expect(legacy).toContainText("Step 2/6");
  await expect(legacy).not.toContainText("Successfully built");
  await page.getByRole("button", { name: "To the end of the builds" }).click();
  await expect(legacy).toContainText("Successfully built");
  await expect(page.getByRole("region", { name: "BuildKit console" })).toContainText("#1 [internal] load build definition from Dockerfile");
});

test("a line of a console leads to its instruction, by mouse and by keyboard", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("tab", { name: "Console" }).click();
  const legacy = page.getByRole("region", { name: "Legacy console" });
  await legacy.getByText('Step 6/6 : RUN echo "stage2"').click();
  await expect(page.locator('[data-stage="2"] [data-instruction="0"]')).toHaveAttribute("data-selected", "true");
  await page.keyboard.press("Home");
  await page.keyboard.press("End");
  await expect(page.locator('[data-stage="2"]').first()).toHaveAttribute("data-selected", "true");
  const buildkit = page.getByRole("region", { name: "BuildKit console" });
  await buildkit.getByRole("radio", { name: "Terminal" }).click();
  await expect(buildkit).toContainText("FINISHED");
});

test("a play goes to the end, and a failing build says so", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText(twoBranches.replace("RUN echo right", "RUN echo right && exit 3"));
  await page.getByRole("slider", { name: "Speed" }).fill("4");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByRole("region", { name: "At the playhead" })).toContainText("Has failed");
  await page.getByRole("tab", { name: "Console" }).click();
  await expect(page.getByRole("region", { name: "Legacy console" })).toContainText("returned a non-zero code: 3");
  await expect(page.getByRole("region", { name: "BuildKit console" })).toContainText("did not complete successfully: exit code: 3");
});

test("a link leads to a moment", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("slider", { name: "Moment of the builds" }).focus();
  for (const key of ["Home", "ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  const moment = await page.getByRole("slider", { name: "Moment of the builds" }).getAttribute("aria-valuenow");
  await page.getByRole("button", { name: "Share" }).click();
  const link = await page.getByLabel("Link", { exact: true }).inputValue();
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByRole("slider", { name: "Moment of the builds" })).toHaveAttribute("aria-valuenow", moment ?? "");
});
