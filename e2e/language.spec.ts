import { readKeptText, waitForMonaco } from "./fixtures/editorText.ts";
import { holdWorker } from "./fixtures/holdWorker.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const file = `# escape=\`
arg VERSION=3
From alpine:$VERSION AS Build
RUN one \`
  && two

from build AS app
COPY --from=BUILD /a /b
`;

test("a stage is renamed everywhere, its definition and its value are found, and its lines fold", async ({ page }) => {
  await page.goto("/");
  await waitForMonaco(page);
  const { row, focusEditor, openText, chooseTarget, target } = explorer(page);
  await openText(file);
  await expect(row("build")).toBeVisible();
  await chooseTarget("build");

  await focusEditor();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("ArrowUp");
  for (let step = 0; step < 13; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  const name = page.locator(".rename-input");
  await expect(name).toHaveValue("BUILD");
  await expect(name).toBeFocused();
  await page.keyboard.type("compile");
  await page.keyboard.press("Enter");
  await expect.poll(() => readKeptText(page)).toBe(file.replace("AS Build", "AS compile").replace("from build", "from compile").replace("BUILD", "compile"));
  await expect(target).toHaveValue("compile");

  const caretTop = async () => (await page.locator(".cursors-layer .cursor").boundingBox())?.y;
  const lineTop = async (words: string) => (await page.locator(".view-line").filter({ hasText: words }).boundingBox())?.y;
  await page.keyboard.press("F12");
  // Lines move as the words over them come and go.
  await expect(async () => expect(await caretTop()).toBe(await lineTop("AS compile"))).toPass();
  await page.keyboard.type("x");
  await expect.poll(() => readKeptText(page)).toContain("AS xcompile");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => readKeptText(page)).toContain("AS compile");

  await page.locator(".view-line").filter({ hasText: "$VERSION" }).getByText("$VERSION").hover();
  await expect(page.locator(".monaco-hover").filter({ hasText: "The default of ARG on line 2." })).toBeVisible();
  await page.keyboard.press("Escape");

  await expect(page.locator(".view-line").filter({ hasText: "two" })).toBeVisible();
  await page.locator(".editor-gutter").hover();
  await page.locator(".editor-fold-sign").first().click();
  await expect(page.locator(".view-line").filter({ hasText: "two" })).toHaveCount(0);
  await expect(page.locator(".editor-line-number").getByText("4", { exact: true })).toHaveCount(0);
});

test("the stage that was asked for is renamed, though a late answer finds it elsewhere", async ({ page }) => {
  const { hold, release } = await holdWorker(page, "engine");
  await page.goto("/");
  await waitForMonaco(page);
  const { row, focusEditor, openText } = explorer(page);
  const text = "FROM alpine AS one\nRUN a\n\nFROM one AS two\nRUN b\n";
  await openText(text);
  await row("two").click();
  await expect(page.getByRole("button", { name: "Rename two…" })).toBeVisible();
  await hold();
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.insertText("FROM alpine AS zero\n");
  await page.getByRole("button", { name: "Rename two…" }).click();
  const name = page.getByRole("textbox", { name: "Name of the stage" });
  await name.fill("last");
  await release();
  // Behind the dialog nothing has a role.
  await expect(page.locator(".verdict-stage").getByText("zero")).toHaveCount(1);
  await name.press("Enter");
  await expect.poll(() => readKeptText(page)).toBe(`FROM alpine AS zero\n${text.replace("two", "last")}`);
});

test("completion knows the stages above, and the lens over a FROM makes its stage the target", async ({ page }) => {
  await page.goto("/");
  await waitForMonaco(page);
  const { row, focusEditor, openText, target } = explorer(page);
  await openText("FROM alpine AS build\nRUN x\n\nFROM alpine AS app\n");
  await expect(row("app")).toBeVisible();
  await focusEditor();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("COPY --from=");
  await expect(page.locator(".suggest-widget").getByText("build").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type(" /a /b");
  await expect.poll(() => readKeptText(page)).toContain("COPY --from=build /a /b");

  await page.getByRole("button", { name: "Make target" }).click();
  await expect(target).toHaveValue("build");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("a stage is renamed from its verdict, and a name that means something else is refused", async ({ page }) => {
    await page.goto("/");
    const { row, openText } = explorer(page);
    await openText("FROM alpine AS build\nFROM nginx AS app\nCOPY --from=build /a /b\n");
    await row("build").getByRole("button").first().click();
    await page.getByRole("button", { name: "Rename build…" }).click();
    const name = page.getByRole("textbox", { name: "Name of the stage" });
    await name.fill("nginx");
    await page.keyboard.press("Enter");
    await expect(page.getByText("nginx already means something else here")).toBeVisible();
    await name.fill("compile");
    await page.keyboard.press("Enter");
    await expect(row("compile")).toBeVisible();
    await expect.poll(() => readKeptText(page)).toBe("FROM alpine AS compile\nFROM nginx AS app\nCOPY --from=compile /a /b\n");
  });
});
