import type { Page, Route } from "@playwright/test";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const open = { "access-control-allow-origin": "*" };
const raw = "https://raw.githubusercontent.com/moby/buildkit/master/Dockerfile";
const shown = "https://github.com/moby/buildkit/blob/master/Dockerfile";
const first = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];

// The answers are the stories' own; what they complain of is the point.
test.use({ allowedComplaints: [/request to another site: https:|Failed to load resource|CORS policy|^404: https:/] });

test("a page on GitHub is opened by its raw text, with the view of the link, and shared in short", async ({ page }) => {
  const asked = await answer(page, (route) => route.fulfill({ body: "FROM alpine AS a\nRUN x\n\nFROM alpine AS b\nRUN y\n", contentType: "text/plain", headers: open }));
  await page.goto(`/?url=${shown}`);
  const { expectVerdicts, chooseTarget } = explorer(page);
  await expectVerdicts(["a: built, skipped", "b: built, built"]);
  await expect(page.getByTitle("github.com/moby/buildkit/blob/master/Dockerfile").first()).toBeVisible();
  expect(asked).toEqual([raw]);
  await chooseTarget("a");
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("radio", { name: "The file’s address" }).check();
  const link = page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(new RegExp(`\\?url=${shown}#v1:`));
  await page.goto(await link.inputValue());
  await expectVerdicts(["a: built, built", "b: skipped, skipped"]);
});

test("what cannot be read is told with a way on, and the text stays", async ({ page }) => {
  let next: (route: Route) => Promise<void> = (route) => route.abort();
  await answer(page, (route) => next(route));
  await page.goto("/");
  await explorer(page).expectVerdicts(first);
  await page.keyboard.press("w");
  const field = page.getByRole("textbox", { name: "Address" });
  const ask = async (address: string, sentence: string | RegExp) => {
    await field.fill(address);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  };
  await ask("http://example.com/Dockerfile", "is not an https address");
  await ask("Dockerfile", "is no address");
  next = (route) => route.fulfill({ status: 404, headers: open });
  await ask("https://example.com/a", "answers 404");
  next = (route) => route.fulfill({ body: "<!doctype html><p>a page</p>", contentType: "text/html", headers: open });
  await ask("https://example.com/b", "is a web page");
  next = (route) => route.fulfill({ body: "#".repeat(5_000_001), contentType: "text/plain", headers: open });
  await ask("https://example.com/c", "more than 5 MB");
  next = (route) => route.fulfill({ body: "FROM a\n", contentType: "text/plain", headers: { "access-control-allow-origin": "https://other.example" } });
  await ask("https://example.com/d", "(CORS)");
  await page.keyboard.press("Escape");
  await explorer(page).expectVerdicts(first);
});

test("an address that was changed or left while its file is read opens nothing, and is complained of no more", async ({ page }) => {
  const waiting = new Map<string, (reply: Parameters<Route["fulfill"]>[0]) => Promise<void>>();
  await answer(page, (route) => {
    waiting.set(route.request().url(), (reply) => route.fulfill({ headers: open, contentType: "text/plain", ...reply }));
    return Promise.resolve();
  });
  const reply = async (address: string, by: Parameters<Route["fulfill"]>[0]) => {
    await expect.poll(() => waiting.has(address)).toBe(true);
    const told = page.waitForResponse(address);
    await waiting.get(address)?.(by);
    await told;
  };
  await page.goto("/");
  const { expectVerdicts, notices } = explorer(page);
  await expectVerdicts(first);
  await page.keyboard.press("w");
  const field = page.getByRole("textbox", { name: "Address" });
  await field.fill("https://example.com/slow");
  await page.keyboard.press("Enter");
  await expect(notices).toContainText("Reading example.com/slow");
  await field.fill("https://example.com/o");
  await expect(notices).not.toContainText("Reading");
  await reply("https://example.com/slow", { status: 404 });
  await page.keyboard.type("ther");
  await expect(field).toHaveValue("https://example.com/other");
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(notices).toContainText("Reading example.com/other");
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(notices).not.toContainText("Reading");
  await reply("https://example.com/other", { body: "FROM alpine AS late\n" });
  await page.keyboard.press("w");
  await field.fill("https://example.com/wanted");
  await page.keyboard.press("Enter");
  await reply("https://example.com/wanted", { body: "FROM alpine AS wanted\n" });
  await expectVerdicts(["wanted: built, built"]);
  await expect(page.getByRole("button", { name: /, files$/ })).toHaveText("example.com/wanted");
});

test("an address that gives nothing is told on load too", async ({ page }) => {
  await answer(page, (route) => route.fulfill({ status: 404, headers: open }));
  await page.goto("/?url=https://example.com/Dockerfile");
  await expect(explorer(page).notices).toContainText("example.com/Dockerfile answers 404");
  await explorer(page).expectVerdicts(first);
});

/** Answers every request to another site, and lists what was asked for. */
async function answer(page: Page, reply: (route: Route) => Promise<void>): Promise<readonly string[]> {
  const asked: string[] = [];
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url());
    return reply(route);
  });
  return asked;
}
