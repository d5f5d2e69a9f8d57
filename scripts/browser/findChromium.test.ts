import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { findChromium, INSTALL_HINT, systemPaths } from "./findChromium.mjs";

/** A machine where exactly the given programs start, asked in what order they were tried. */
function machine({ chosenPath, starting, packaged = false }: { chosenPath?: string; starting: readonly string[]; packaged?: boolean }) {
  const tried: string[] = [];
  const answers = {
    chosenPath,
    systemPaths: ["/usr/bin/chromium", "/usr/bin/google-chrome"],
    playwrightPath: "/downloads/chrome",
    canStart: (path: string, environment: Readonly<Record<string, string>>) => {
      tried.push([path, ...Object.values(environment)].join(" with "));
      return starting.includes(path);
    },
    unpack: () => {
      tried.push("package");
      return Promise.resolve(packaged ? { executablePath: "/cache/chromium", environment: { LD_LIBRARY_PATH: "/cache/lib" } } : undefined);
    },
  };
  return { answers, tried };
}

test("CHROMIUM_PATH wins over every other browser, and none of them is tried", async () => {
  const { answers, tried } = machine({ chosenPath: "/mine/chrome", starting: ["/mine/chrome", "/usr/bin/chromium"], packaged: true });
  expect(await findChromium(answers)).toEqual({ origin: "CHROMIUM_PATH", executablePath: "/mine/chrome", environment: {} });
  expect(tried).toEqual(["/mine/chrome"]);
});

test("a CHROMIUM_PATH that does not start is an error, not a reason to take another browser", async () => {
  const { answers } = machine({ chosenPath: "/mine/chrome", starting: ["/usr/bin/chromium"], packaged: true });
  await expect(findChromium(answers)).rejects.toThrow("/mine/chrome");
});

test("the browser inside the package comes first and brings its environment", async () => {
  const { answers, tried } = machine({ starting: ["/cache/chromium", "/usr/bin/chromium", "/downloads/chrome"], packaged: true });
  expect(await findChromium(answers)).toEqual({ origin: "package", executablePath: "/cache/chromium", environment: { LD_LIBRARY_PATH: "/cache/lib" } });
  expect(tried).toEqual(["package", "/cache/chromium with /cache/lib"]);
});

test("where it does not start, a system browser is taken, the first that starts", async () => {
  const { answers, tried } = machine({ starting: ["/usr/bin/google-chrome", "/downloads/chrome"], packaged: true });
  expect(await findChromium(answers)).toMatchObject({ origin: "system", executablePath: "/usr/bin/google-chrome" });
  expect(tried).toEqual(["package", "/cache/chromium with /cache/lib", "/usr/bin/chromium", "/usr/bin/google-chrome"]);
});

test("where the package has none for the platform, Playwright's download is the last resort", async () => {
  const { answers, tried } = machine({ starting: ["/downloads/chrome"] });
  expect(await findChromium(answers)).toEqual({ origin: "playwright", executablePath: "/downloads/chrome", environment: {} });
  expect(tried).toEqual(["package", "/usr/bin/chromium", "/usr/bin/google-chrome", "/downloads/chrome"]);
});

test("without any browser the error names the command that helps", async () => {
  const { answers } = machine({ starting: [] });
  await expect(findChromium(answers)).rejects.toThrow(INSTALL_HINT);
});

test("on Linux the folders of the search path are searched for Chromium, then for Chrome", () => {
  expect(systemPaths("linux", { PATH: ["/a", "/b"].join(delimiter) })).toEqual([
    "/a/chromium",
    "/b/chromium",
    "/a/chromium-browser",
    "/b/chromium-browser",
    "/a/google-chrome-stable",
    "/b/google-chrome-stable",
    "/a/google-chrome",
    "/b/google-chrome",
  ]);
});

test("macOS and Windows have their own places, and a missing variable adds none", () => {
  expect(systemPaths("darwin", {})[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(systemPaths("win32", { PROGRAMFILES: "C:\\Programs" })).toEqual([
    "C:\\Programs\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Programs\\Chromium\\Application\\chrome.exe",
  ]);
});
