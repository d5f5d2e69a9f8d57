import { holdMonaco, monacoScript, readKeptText, waitForMonaco } from "./fixtures/editorText.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

test.describe("when Monaco takes over from the text area", () => {
  test("no keystroke is lost, and the caret and the focus stay where they are", async ({ page }) => {
    const { release } = await holdMonaco(page);
    await page.goto("/");
    const { editor } = explorer(page);
    await editor.fill("FROM alpine AS base\nRUN one\nRUN two\n");
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    for (const [index, letter] of letters.split("").entries()) {
      if (index === 10) release();
      // Typed with pauses, so that the change falls between two letters.
      await page.keyboard.type(letter, { delay: 20 });
    }
    await waitForMonaco(page);
    await page.keyboard.type("!");
    await expect.poll(() => readKeptText(page)).toBe(`FROM alpine AS base\nRUN one${letters}!\nRUN two\n`);
    await expect(editor).toBeFocused();
  });

  test("the selection and the place scrolled to stay", async ({ page }) => {
    const { release } = await holdMonaco(page);
    await page.goto("/");
    const { editor, openText } = explorer(page);
    const lines = Array.from({ length: 200 }, (_, index) => `RUN echo ${index}`);
    await openText(`FROM alpine\n${lines.join("\n")}\n`);
    await expect(editor).toHaveValue(/RUN echo 199/);
    await editor.evaluate((area: HTMLTextAreaElement) => {
      const start = area.value.indexOf("echo 60");
      area.focus();
      area.setSelectionRange(start, start + "echo 60".length, "backward");
      area.scrollTop = 1000;
    });
    const numbers = page.locator(".editor-line-number");
    const topOf61 = async () => (await numbers.getByText("61", { exact: true }).boundingBox())?.y;
    const before = await topOf61();
    release();
    await waitForMonaco(page);
    await expect.poll(topOf61).toBe(before);
    await page.keyboard.insertText("true");
    await expect.poll(() => readKeptText(page)).toContain("RUN echo 59\nRUN true\nRUN echo 61");
  });

  test("text that an input method composes is finished first", async ({ page }) => {
    const { release } = await holdMonaco(page);
    await page.goto("/");
    const { editor } = explorer(page);
    await editor.fill("# ");
    await page.keyboard.press("ControlOrMeta+End");
    const keyboard = await page.context().newCDPSession(page);
    const loaded = page.waitForResponse(monacoScript);
    await keyboard.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
    release();
    await loaded;
    await page.locator(".monaco-editor").first().waitFor({ state: "attached" });
    await expect(editor).toHaveValue("# に");
    await keyboard.send("Input.insertText", { text: "日本" });
    await waitForMonaco(page);
    await page.keyboard.type("!");
    await expect.poll(() => readKeptText(page)).toBe("# 日本!");
  });
});

test.describe("with a complaint expected", () => {
  test.use({ allowedComplaints: [/ERR_FAILED/] });

  test("where Monaco cannot be loaded the text area stays and says so quietly", async ({ page }) => {
    await page.route(monacoScript, (route) => route.abort());
    await page.goto("/");
    const { editor } = explorer(page);
    await expect(page.getByText("the full editor did not load")).toBeVisible();
    await editor.fill("FROM alpine\n");
    await expect.poll(() => readKeptText(page)).toBe("FROM alpine\n");
  });
});

test("line endings and the byte order mark outlive edits and undo", async ({ page }) => {
  const text = "\uFEFFFROM alpine\r\nRUN one\rRUN two\nRUN three\r\n";
  await page.goto("/");
  await waitForMonaco(page);
  const { editor, openText } = explorer(page);
  await openText(text);
  await expect.poll(() => readKeptText(page)).toBe(text);
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("End");
  await page.keyboard.type(":3");
  await page.keyboard.press("Enter");
  await expect.poll(() => readKeptText(page)).toBe(text.replace("alpine", "alpine:3\r\n"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await expect.poll(() => readKeptText(page)).toBe("\uFEFF");
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(() => readKeptText(page)).toBe(text.replace("alpine", "alpine:3\r\n"));
});

test("on a narrow window the text area comes back, and Monaco on a wide one, with the text of both", async ({ page }) => {
  await page.goto("/");
  await waitForMonaco(page);
  const { editor, openText } = explorer(page);
  await openText("FROM alpine\n");
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("RUN a");
  await page.setViewportSize({ width: 620, height: 800 });
  await page.getByRole("tab", { name: "Source" }).click();
  await expect(page.locator("textarea").and(editor)).toHaveValue("FROM alpine\nRUN a");
  await editor.focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("b");
  await page.setViewportSize({ width: 1440, height: 900 });
  await waitForMonaco(page);
  await expect(page.locator(".view-lines")).toContainText("ab");
});

test("Tab leaves the editor, and Ctrl+M makes it indent", async ({ page }) => {
  await page.goto("/");
  await waitForMonaco(page);
  const { editor, openText } = explorer(page);
  await openText("FROM alpine\n");
  await editor.focus();
  await page.keyboard.press("Tab");
  await expect(editor).not.toBeFocused();
  await editor.focus();
  await page.keyboard.press("Control+m");
  await page.keyboard.press("Tab");
  await expect(editor).toBeFocused();
  await expect.poll(() => readKeptText(page)).toMatch(/^ +FROM alpine\n$/);
});

test("Monaco is painted in the colours of the page, and follows its theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  await waitForMonaco(page);
  await explorer(page).openText("FROM alpine\n");
  await expect(page.locator(".dockerfile-keyword")).toHaveCount(1);
  const colours = () =>
    page.evaluate(() => {
      const colourOf = (selector: string) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).color;
      };
      return { editor: colourOf(".dockerfile-keyword"), page: colourOf(".editor") };
    });
  const light = await colours();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await colours()).page).not.toBe(light.page);
  await expect.poll(async () => (await colours()).editor).toBe((await colours()).page);
  expect(light.editor).toBe(light.page);
});

test("F8 goes from problem to problem and shows the builder's words", async ({ page }) => {
  await page.goto("/");
  await waitForMonaco(page);
  const { editor, openText } = explorer(page);
  await openText("FROM alpine AS base\nRUN one\nRUNN two\n");
  await expect(editor).toHaveAccessibleDescription(/Line 3\. Error, BuildKit: .*RUNN/);
  await editor.focus();
  await page.keyboard.press("F8");
  await expect(page.locator(".monaco-hover").filter({ hasText: "unknown instruction: RUNN" })).toBeVisible();
});

test("a click beside a line selects its stage, and a selection elsewhere brings its lines into sight", async ({ page }) => {
  await page.goto("/");
  await waitForMonaco(page);
  const { row, openText } = explorer(page);
  const stages = Array.from({ length: 12 }, (_, index) => `FROM alpine AS s${index}\n${`RUN ${index}\n`.repeat(12)}`);
  await openText(stages.join("\n"));
  await expect(row("s11")).toBeVisible();
  await page.locator(".editor-line-number").getByText("3", { exact: true }).click();
  await expect(row("s0")).toHaveAttribute("aria-current", "true");
  await row("s11").click();
  await expect(page.locator(".view-line").filter({ hasText: "s11" })).toBeVisible();
  await expect(page.locator(".editor-band")).toBeInViewport();
});
