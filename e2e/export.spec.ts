import { readFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const dockerfile = [
  "FROM golang:1.26 AS base",
  "WORKDIR /src",
  "FROM base AS build",
  "COPY . .",
  "ADD https://example.com/data.tar /data",
  "RUN --mount=type=cache,target=/root/.cache go build -o /app .",
  "FROM base AS test",
  "RUN go test ./...",
  "FROM scratch AS release",
  "COPY --from=build /app /app",
  "",
].join("\n");

/** The menu's item, and what the command line calls the form. */
const files = [
  { item: "Download SVG", format: "svg", name: "api.Dockerfile-release.svg" },
  { item: "Download Mermaid", format: "mermaid", name: "api.Dockerfile-release.mmd" },
  { item: "Download DOT", format: "dot", name: "api.Dockerfile-release.dot" },
  { item: "Download JSON", format: "json", name: "api.Dockerfile-release.json" },
  { item: "Download text report", format: "text", name: "api.Dockerfile-release.md" },
];

test("what the page downloads is what the command line writes, byte for byte, and the PNG is twice as large", async ({ page }) => {
  await openRelease(page);
  for (const { item, format, name } of files) {
    const { fileName, bytes } = await download(page, item);
    expect(fileName).toBe(name);
    expect(bytes.toString(), item).toBe(report("--format", format));
  }
  const svg = report("--format", "svg");
  const { fileName, bytes } = await download(page, "Download PNG");
  expect(fileName).toBe("api.Dockerfile-release.png");
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([...svg.matchAll(/(?:width|height)="(\d+)"/g)].slice(0, 2).map(([, size]) => 2 * Number(size)));
  expect(await countColours(page, bytes)).toBeGreaterThan(20);

  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dark colours" }).click();
  await page.keyboard.press("Escape");
  expect((await download(page, "Download SVG")).bytes.toString()).toBe(report("--format", "svg", "--theme", "dark"));
});

test("picture and texts are copied, from the keyboard too", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openRelease(page);
  await choose(page, "Copy the graph as PNG");
  await expect(page.getByText("PNG copied")).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))).toEqual(["image/png"]);

  await page.getByRole("button", { name: "Export", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Copy the graph as PNG" })).toBeFocused();
  await page.keyboard.type("copy m");
  await expect(page.getByRole("menuitem", { name: "Copy Mermaid" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Mermaid copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(report("--format", "mermaid"));
});

test("where the clipboard is closed there is a file instead, and a sentence", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "clipboard", { value: { write: refuse, writeText: refuse } });
  });
  await openRelease(page);
  for (const [item, label, name] of [
    ["Copy the graph as PNG", "PNG", "api.Dockerfile-release.png"],
    ["Copy text report", "text report", "api.Dockerfile-release.md"],
  ] as const) {
    expect((await download(page, item)).fileName).toBe(name);
    await expect(explorer(page).notices).toContainText(`The browser does not let the page copy the ${label}. It is downloaded as ${name}.`);
  }
});

test("a text that does not parse has reports, and no picture of an older text", async ({ page }) => {
  await page.goto("/");
  await explorer(page).openText("FROM alpine AS a\nRUNN b\n");
  await expect(page.getByRole("button", { name: "1 problem" })).toBeVisible();
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByText("The text has no graph. Reports say why.")).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Download SVG" })).toBeDisabled();
  const waiting = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download text report" }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  expect(text).toContain("unknown instruction: RUNN (did you mean RUN?)");
});

async function openRelease(page: Page): Promise<void> {
  await page.goto("/");
  const { openText, chooseTarget, expectVerdicts, card } = explorer(page);
  await openText(dockerfile, "api.Dockerfile");
  await chooseTarget("release");
  await expectVerdicts(["base: built, built", "build: fails, built", "test: not reached, skipped", "release: not reached, built"]);
  await expect(card(3)).toBeVisible();
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

async function download(page: Page, item: string): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent("download");
  await choose(page, item);
  const file = await waiting;
  return { fileName: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** What the command line writes for the same file and target. */
function report(...words: readonly string[]): string {
  const program = fileURLToPath(new URL("../scripts/stagegraph.mjs", import.meta.url));
  return spawnSync(process.execPath, [program, "report", "-", "--target", "release", ...words], { input: dockerfile, encoding: "utf8" }).stdout;
}

/** How many colours a picture has, as the browser reads it. */
async function countColours(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    return new Set(new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0))).size;
  }, png.toString("base64"));
}
