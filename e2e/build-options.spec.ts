import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { engineScript, holdScript } from "./fixtures/holdScript.ts";
import { makeContextFolder } from "./fixtures/contextFolder.ts";
import { dropFolder } from "./fixtures/dropFolder.ts";
import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const copying = "FROM alpine AS build\nCOPY package.json /x\nFROM alpine AS other\nRUN a\nFROM alpine\nCOPY --from=build /x /\nCOPY --from=other /x /\n";
const allBuilt = ["build: built, built", "other: built, built", "stage-2: built, built"];
const allLost = ["build: fails, fails", "other: not reached, not reached", "stage-2: not reached, not reached"];

const options = (page: Page): Locator => page.getByRole("dialog", { name: "Build options" });

async function openOptions(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^Build options/ }).click();
  await expect(options(page)).toBeVisible();
  return options(page);
}

test("arguments change what the file means, and taking them away changes it back", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText("ARG BASE=one\nFROM alpine AS one\nRUN a\nFROM alpine AS two\nRUN b\nFROM $BASE\nRUN c\n");
  await expectVerdicts(["one: built, built", "two: built, skipped", "stage-2: built, built"]);
  const dialog = await openOptions(page);
  await dialog.getByRole("button", { name: "Add argument" }).click();
  await page.keyboard.type("BASE");
  await page.keyboard.press("Tab");
  await page.keyboard.type("two");
  await expectVerdicts(["one: built, skipped", "two: built, built", "stage-2: built, built"]);
  await dialog.getByRole("button", { name: "Remove BASE" }).click();
  await expect(dialog.getByRole("button", { name: "Add argument" })).toBeFocused();
  await expectVerdicts(["one: built, built", "two: built, skipped", "stage-2: built, built"]);
});

test("of several platforms one is shown, and another can be chosen", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText("ARG TARGETARCH\nFROM alpine AS amd64\nRUN a\nFROM alpine AS arm64\nRUN b\nFROM $TARGETARCH\nRUN c\n");
  const dialog = await openOptions(page);
  for (const platform of ["linux/amd64", "linux/arm64"]) {
    await dialog.getByRole("button", { name: "Add platform" }).click();
    await page.keyboard.type(platform);
  }
  const shown = page.getByLabel("Shown of 2 platforms");
  await expect(shown).toHaveValue("0");
  await expectVerdicts(["amd64: not reached, built", "arm64: not reached, skipped", "stage-2: not reached, built"]);
  await page.keyboard.press("Escape");
  await shown.selectOption("linux/arm64");
  await expectVerdicts(["amd64: not reached, skipped", "arm64: not reached, built", "stage-2: not reached, built"]);
  await openOptions(page);
  await dialog.getByRole("button", { name: "Remove linux/amd64" }).click();
  await expect(shown).toHaveCount(0);
  await expectVerdicts(["amd64: built, skipped", "arm64: built, built", "stage-2: fails, built"]);
});

test("a platform that is none is told in BuildKit's words", async ({ page }) => {
  await page.goto("/");
  const dialog = await openOptions(page);
  await dialog.getByRole("button", { name: "Add platform" }).click();
  await page.keyboard.type("linux/*");
  await expect(dialog.getByLabel("Platform 1", { exact: true })).toHaveAccessibleDescription('failed to parse target platform linux/*: "linux/*": wildcards not yet supported: invalid argument');
});

test("a named context replaces a stage, and a wrong one is told in BuildKit's words", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, graph } = explorer(page);
  await openText("FROM alpine AS tools\nRUN a\nFROM alpine\nCOPY --from=tools /t /t\n");
  const dialog = await openOptions(page);
  await dialog.getByRole("button", { name: "Add context" }).click();
  await page.keyboard.type("tools");
  await page.keyboard.press("Tab");
  await page.keyboard.type("../tools");
  await expect(dialog.getByLabel("Value of tools")).toHaveAccessibleDescription(/^invalid context specifier \.\.\/tools for tools/);
  await dialog.getByLabel("Value of tools").fill("docker-image://busybox");
  await expect(dialog.getByLabel("Value of tools")).not.toHaveAttribute("aria-invalid", "true");
  // The card and the context's pill; beside the drawing the graph in words says it too.
  await expect(graph.locator(".react-flow").getByText("tools", { exact: true })).toHaveCount(2);
  await expectVerdicts(["tools: built, built nothing to run", "stage-1: built, built"]);
});

test("a list of files decides what a COPY finds, and so does .dockerignore", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts, row } = explorer(page);
  await openText(copying);
  await expectVerdicts(allBuilt);
  const dialog = await openOptions(page);
  await expect(dialog.getByText("Not described: whatever a COPY asks for counts as there.")).toBeVisible();
  await dialog.getByRole("button", { name: "Type a list" }).click();
  await expect(dialog.getByLabel("Paths in the build context")).toBeFocused();
  await page.keyboard.insertText("src/main.go\npakage.json\n");
  await expectVerdicts(allLost);
  await expect(dialog.getByText("2 files.")).toBeVisible();
  await dialog.getByLabel("Paths in the build context").fill("src/main.go\npackage.json\n");
  await expectVerdicts(allBuilt);
  await dialog.getByLabel(".dockerignore").fill("*.json");
  await expectVerdicts(allLost);
  await expect(dialog.getByText("2 files, 1 left after .dockerignore.")).toBeVisible();
  await dialog.getByLabel(".dockerignore").fill("*.json\n[");
  await expect(dialog.getByLabel(".dockerignore")).toHaveAccessibleDescription("Line 2: syntax error in pattern");
  await dialog.getByLabel(".dockerignore").fill("*.json\n!package.json");
  await expectVerdicts(allBuilt);
  await dialog.getByLabel(".dockerignore").fill("*.json");
  await page.keyboard.press("Escape");
  await row("build").click();
  await expect(page.getByText("The step on line 2 needs /package.json, which .dockerignore leaves out.")).toBeVisible();
  await page.getByRole("button", { name: /^\d+ problems?$/ }).click();
  await expect(page.locator(".problem-advice").first()).toHaveText("Line 1 of .dockerignore, *.json, leaves package.json out. Add the line !package.json below it.");
});

test("a chosen folder is read for its names, and offers its .dockerignore", async ({ page }) => {
  const folder = await makeContextFolder({ "package.json": "secret", "src/main.go": "secret", ".dockerignore": "package.*\n" });
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(copying);
  const dialog = await openOptions(page);
  await dialog.getByLabel("Folder of the build context").setInputFiles(folder.path);
  await expect(dialog.getByText("app: 3 files.")).toBeVisible();
  await expectVerdicts(allBuilt);
  await dialog.getByRole("button", { name: "Use it" }).click();
  await expect(dialog.getByLabel(".dockerignore")).toHaveValue("package.*\n");
  await expect(dialog.getByText("app: 3 files, 2 left after .dockerignore.")).toBeVisible();
  await expectVerdicts(allLost);
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByLabel(".dockerignore")).toHaveValue("");
  await expectVerdicts(allBuilt);
  await dialog.getByRole("button", { name: "Show the list" }).click();
  await expect(dialog.getByLabel("Paths in the build context")).toHaveValue(".dockerignore\npackage.json\nsrc/main.go");
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("src/main.go");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("secret");
  await folder.remove();
});

test("a folder can be dropped on the field, and replaces a typed list until Undo", async ({ page }) => {
  const folder = await makeContextFolder({ "src/main.go": "", "empty/": "" });
  await page.goto("/");
  const { openText, expectVerdicts, notices } = explorer(page);
  await openText(copying);
  const dialog = await openOptions(page);
  await dialog.getByRole("button", { name: "Type a list" }).click();
  await page.keyboard.insertText("package.json");
  await dropFolder(dialog.getByRole("group", { name: "Build context" }), folder.path);
  await expect(dialog.getByText("app: 1 file.")).toBeVisible();
  await expectVerdicts(allLost);
  await dialog.getByRole("button", { name: "Show the list" }).click();
  await expect(dialog.getByLabel("Paths in the build context")).toHaveValue("empty/\nsrc/main.go");
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(dialog.getByLabel("Paths in the build context")).toHaveValue("package.json");
  await expectVerdicts(allBuilt);
  await expect(notices).not.toContainText("is a folder");
  await folder.remove();
});

test("a folder that is read late is not of the file that is on the page by then", async ({ page }) => {
  await page.addInitScript(() => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const getEntry = Reflect.get(DataTransferItem.prototype, "webkitGetAsEntry") as (this: DataTransferItem) => FileSystemDirectoryEntry | null;
    DataTransferItem.prototype.webkitGetAsEntry = function () {
      const entry = getEntry.call(this);
      return entry && new Proxy(entry, { get: (target, name) => (name === "createReader" ? () => slowReader(target) : Reflect.get(target, name, target) as unknown) });
    };
    const slowReader = (entry: FileSystemDirectoryEntry) => {
      const reader = entry.createReader();
      const readEntries: FileSystemDirectoryReader["readEntries"] = (take, fail) => {
        const tell = (entries: FileSystemEntry[]): void => {
          take(entries);
          window.dispatchEvent(new Event("story:part read"));
        };
        void released.then(() => reader.readEntries(tell, fail));
      };
      return { readEntries };
    };
    window.addEventListener("story:read", () => release());
  });
  const folder = await makeContextFolder({ "main.go": "" });
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(copying, "first.Dockerfile");
  await expectVerdicts(allBuilt);
  const dialog = await openOptions(page);
  await dropFolder(dialog.getByRole("group", { name: "Build context" }), folder.path);
  await openText("FROM alpine AS other\nCOPY package.json /x\n", "other.Dockerfile");
  await expectVerdicts(["other: built, built"]);
  // What it holds, and an empty part at its end.
  await page.evaluate(() => new Promise<void>((resolve) => {
    let left = 2;
    window.addEventListener("story:part read", () => (left -= 1) === 0 && setTimeout(resolve));
    window.dispatchEvent(new Event("story:read"));
  }));
  await expect(dialog.getByText("Not described: whatever a COPY asks for counts as there.")).toBeVisible();
  await expectVerdicts(["other: built, built"]);
  await folder.remove();
});

test("too many paths are refused in a sentence, and the build stays as it was", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(copying);
  const dialog = await openOptions(page);
  await dialog.getByRole("button", { name: "Type a list" }).click();
  await pasteText(dialog.getByLabel("Paths in the build context"), "a\n".repeat(100_001));
  await expect(dialog.getByRole("alert")).toHaveText(/^The list has 100,001 paths\. The limit is 100,000\./);
  await expectVerdicts(allBuilt);
});

test("all options outlive a reload", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText(copying);
  const dialog = await openOptions(page);
  await dialog.getByRole("button", { name: "Add argument" }).click();
  await page.keyboard.type("__proto__");
  await page.keyboard.press("Tab");
  await page.keyboard.type("<img onerror>");
  await dialog.getByRole("button", { name: "Add platform" }).click();
  await page.keyboard.type("linux/arm64");
  await dialog.getByRole("button", { name: "Add context" }).click();
  await page.keyboard.type("libs");
  await page.keyboard.press("Tab");
  await page.keyboard.type("local:libs");
  await dialog.getByRole("button", { name: "Type a list" }).click();
  await page.keyboard.insertText("src/main.go");
  await dialog.getByLabel(".dockerignore").fill("*.md");
  await expectVerdicts(allLost);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("src/main.go");
  await page.reload();
  await expectVerdicts(allLost);
  await openOptions(page);
  await expect(dialog.getByLabel("Value of __proto__")).toHaveValue("<img onerror>");
  await expect(dialog.getByLabel("Platform 1", { exact: true })).toHaveValue("linux/arm64");
  await expect(dialog.getByLabel("Value of libs")).toHaveValue("local:libs");
  await expect(dialog.getByLabel(".dockerignore")).toHaveValue("*.md");
  await expect(dialog.getByLabel("Paths in the build context")).toHaveValue("src/main.go");
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await expectVerdicts(allBuilt);
});

test("what is being written stays when the arguments of the file become known", async ({ page }) => {
  await page.goto("/");
  const { openText, expectVerdicts } = explorer(page);
  await openText("ARG BASE=one\nFROM alpine AS one\nRUN a\nFROM alpine AS two\nRUN b\nFROM $BASE\nRUN c\n");
  const dialog = await openOptions(page);
  await dialog.getByLabel("BASE", { exact: true }).fill("two");
  await expectVerdicts(["one: built, skipped", "two: built, built", "stage-2: built, built"]);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("two");

  const { release } = await holdScript(page, engineScript);
  await page.reload();
  await page.getByRole("tab", { name: "Arguments" }).click();
  await openOptions(page);
  await expect(dialog.getByLabel("Value of BASE")).toHaveValue("two");
  await dialog.getByRole("button", { name: "Add argument" }).click();
  await page.keyboard.type("OTH");
  release();
  await expectVerdicts(["one: built, skipped", "two: built, built", "stage-2: built, built"]);
  await expect(page.getByRole("table", { name: "Arguments" })).toBeVisible();
  await page.keyboard.type("ER");
  await page.keyboard.press("Tab");
  await page.keyboard.type("x");
  await expect(dialog.getByLabel("Value of OTHER")).toBeFocused();
  await expect(dialog.getByLabel("Value of OTHER")).toHaveValue("x");
  await expect(dialog.getByLabel("BASE", { exact: true })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Remove BASE" }).click();
  await expectVerdicts(["one: built, built", "two: built, skipped", "stage-2: built, built"]);
  await page.keyboard.press("Escape");
  await openOptions(page);
  await expect(dialog.getByLabel("BASE", { exact: true })).toHaveValue("");
  await expect(dialog.getByLabel("Value of OTHER")).toHaveValue("x");
});

test("everything can be reached and left by keyboard", async ({ page }) => {
  await page.goto("/");
  await openOptions(page);
  const inOrder = ["Add argument", "Add platform", "Add context", "Choose a folder…", "Type a list"];
  await options(page).getByRole("radio", { name: "Docker 28.5.2" }).focus();
  for (const name of inOrder) {
    await page.keyboard.press("Tab");
    await expect(options(page).getByRole("button", { name })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(options(page).getByLabel(".dockerignore")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(options(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Build options" })).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      test(`the filled options have no serious fault at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto("/");
        const dialog = await openOptions(page);
        for (const what of ["argument", "platform", "context", "platform"]) await dialog.getByRole("button", { name: `Add ${what}` }).click();
        await dialog.getByLabel("Platform 1", { exact: true }).fill("linux/amd64");
        await dialog.getByLabel("Platform 2", { exact: true }).fill("linux/*");
        await dialog.getByLabel("Name of context 1").fill("Tools");
        await dialog.getByLabel("Value of Tools").fill("local:x");
        await dialog.getByRole("button", { name: "Type a list" }).click();
        await dialog.getByLabel("Paths in the build context").fill("a");
        await dialog.getByLabel(".dockerignore").fill("[");
        await expect(dialog.getByText("syntax error in pattern")).toBeVisible();
        await expectNoSeriousFault(page);
        await dialog.getByLabel("Platform 2", { exact: true }).fill("linux/arm64");
        await page.keyboard.press("Escape");
        await expect(page.getByLabel("Shown of 2 platforms")).toBeVisible();
        await expectNoSeriousFault(page);
      });
    }
  });
}

/** As `fill`, which takes minutes over a text of so many lines. */
async function pasteText(area: Locator, text: string): Promise<void> {
  await area.evaluate((element, pasted) => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(element, pasted);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
}

async function expectNoSeriousFault(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}
