import { expect, test } from "./fixtures/test.ts";

test("the page carries its policy in itself and in the server's header", async ({ page }) => {
  const response = await page.goto("/");
  const header = response?.headers()["content-security-policy"];
  expect(header).toContain("script-src 'self' 'wasm-unsafe-eval'");
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute("content", header ?? "");
});

test.describe("with a complaint expected", () => {
  test.use({ allowedComplaints: [/Content Security Policy/] });

  test("a script inside the page does not run", async ({ page }) => {
    await page.goto("/");
    const hasRun = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.head.append(script);
      return document.title === "taken over";
    });
    expect(hasRun).toBe(false);
  });
});

test.describe("what the stories watch for", () => {
  test("a console error fails a story", async ({ page }) => {
    test.fail();
    await page.goto("/");
    await page.evaluate(() => console.error("on purpose"));
  });

  test("an uncaught error fails a story", async ({ page }) => {
    test.fail();
    await page.goto("/");
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("on purpose");
      });
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  });

  test("a file that is missing fails a story", async ({ page }) => {
    test.fail();
    await page.goto("/");
    await page.evaluate(async () => {
      await fetch("./assets/missing.js");
    });
  });
});
