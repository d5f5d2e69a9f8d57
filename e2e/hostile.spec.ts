import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const example = ["base: built, built", "stage1: built, skipped", "stage2: built, built"];

test("a file that is not text is refused, and the text stays", async ({ page }) => {
  await page.goto("/");
  const { notices, expectVerdicts } = explorer(page);
  await page.getByLabel("Open Dockerfile").setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0, 0, 1]) });
  await expect(notices).toContainText("photo.png is not text");
  await expectVerdicts(example);
});

test("a line of ten megabytes is refused as BuildKit refuses it, and the page goes on", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, graph } = explorer(page);
  await expectVerdicts(example);
  await openText(`FROM alpine AS first\nRUN ${"a".repeat(10_000_000)}\n`);
  await expect(page.locator(".refusals")).toContainText("line greater than max allowed size");
  await expect(graph).toContainText("No graph yet: the text does not parse.");
  await openText("FROM alpine AS second\nRUN b\n");
  await expectVerdicts(["second: built, built"]);
});

test("ten megabytes in lines that can be read are read", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, chooseTarget } = explorer(page);
  await openText(`FROM alpine AS first\n${`RUN ${"a".repeat(50_000)}\n`.repeat(200)}\nFROM alpine AS second\nRUN b\n`);
  await expectVerdicts(["first: built, skipped", "second: built, built"]);
  await chooseTarget("first");
  await expectVerdicts(["first: built, built", "second: skipped, skipped"]);
});

test("names that mean something to a browser are names", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, chooseTarget, row } = explorer(page);
  await openText("FROM alpine AS valueof\nRUN a\n\nFROM valueof AS constructor\nRUN b\n\nFROM alpine AS tostring\nRUN c\n");
  await expectVerdicts(["valueof: built, skipped", "constructor: built, skipped", "tostring: built, built"]);
  await chooseTarget("constructor");
  await expectVerdicts(["valueof: built, built", "constructor: built, built", "tostring: skipped, skipped"]);
  await row("valueof").click();
  await expect(page.getByRole("button", { name: "Make valueof the target" })).toBeVisible();
});

test("a name that no builder takes is refused with the builder's words", async ({ page }) => {
  await page.goto("/");
  const { openText, target } = explorer(page);
  await openText("FROM alpine AS __proto__\nRUN a\n");
  await expect(page.locator(".refusals")).toContainText('"__proto__"');
  await expect(target).toBeVisible();
});

test("markup in a file is shown and does nothing", async ({ page }) => {
  await page.goto("/");
  const { openText } = explorer(page);
  const markup = "<img src=x onerror=alert(1)>";
  await openText(`FROM alpine AS app\n${markup}\n`, `${markup}.Dockerfile`);
  await expect(page.getByText(`${markup}.Dockerfile opened`)).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
});

test("marks that turn the direction of text turn none on the page", async ({ page }) => {
  await page.goto("/");
  const { openText, card, notices, graph } = explorer(page);
  await openText("FROM alpine AS b\nCOPY --from=evil\u202e/gnp.exe /a \u202egnp.sh\nRUN echo \u2067x\n", "inv\u202exfdp.Dockerfile");
  await expect(card(0)).toContainText("COPY --from=evil\ufffd/gnp.exe");
  await expect(notices).toContainText("inv\ufffdxfdp.Dockerfile opened");
  await expect(graph).not.toContainText(/[\u202a-\u202e\u2066-\u2069]/);
  await expect(page).toHaveTitle(/^inv\ufffdxfdp\.Dockerfile · /);
});

test("thousands of stages are listed, drawn where they are looked at, and found", async ({ page }) => {
  test.slow();
  await page.goto("/");
  const { openText, table, graph } = explorer(page);
  await openText(Array.from({ length: 5_000 }, (_, index) => `FROM ${index % 9 === 0 ? "alpine" : `s${index - 1}`} AS s${index}\nRUN a\n`).join("\n"));
  await expect(table.locator("tr", { hasText: "s4999" })).toHaveCount(1, { timeout: 60_000 });
  // A machine that does much else may give the first try up.
  await expect(async () => {
    const again = graph.getByRole("button", { name: "Try again" });
    if (await again.isVisible()) await again.click();
    await expect(graph.getByText("5000 stages, folded.")).toBeVisible();
  }).toPass({ timeout: 90_000 });
  await page.keyboard.press("/");
  await page.keyboard.type("s4321");
  await expect(page.getByRole("search", { name: "Graph" })).toContainText("2 found");
  await page.keyboard.press("Enter");
  await expect(table.locator("[aria-current]")).toContainText("s4321");
  await expect(graph.locator('[data-stage="4321"]')).toBeVisible();
});
