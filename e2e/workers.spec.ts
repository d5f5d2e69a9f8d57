import { explorer } from "./fixtures/explorer.ts";
import { expect, test } from "./fixtures/test.ts";

const engineScript = /engine\.worker/;

test.describe("with a complaint expected", () => {
  test.use({ allowedComplaints: [/broken on purpose/] });

  test("a reader that crashes is replaced, and the text stays", async ({ page }) => {
    await page.route(engineScript, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "onmessage = () => { throw new Error('broken on purpose'); };" }),
    );
    await page.goto("/");
    const { notices, openText, expectVerdicts } = explorer(page);
    await expect(notices).toContainText("Reading this text failed.");
    await page.unroute(engineScript);
    await openText("FROM alpine AS app\nRUN a\n");
    await expectVerdicts(["app: built, built"]);
    await expect(notices).not.toContainText("Reading this text failed.");
  });
});

test("a reader that hangs is given up after its time, and the next text gets a new one", async ({ page }) => {
  await page.clock.install();
  let isHanging = true;
  await page.route(engineScript, (route) =>
    isHanging ? route.fulfill({ contentType: "text/javascript", body: "onmessage = () => { for (;;); };" }) : route.continue(),
  );
  await page.goto("/");
  const { notices, openText, expectVerdicts } = explorer(page);
  await expect(page.getByRole("button", { name: "Examples" })).toBeVisible();
  isHanging = false;
  await page.clock.fastForward("00:11");
  await expect(notices).toContainText("took longer than 10 s and was given up");
  await openText("FROM alpine AS app\nRUN a\n");
  await page.clock.fastForward("00:01");
  await expectVerdicts(["app: built, built"]);
});
