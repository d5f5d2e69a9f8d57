import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { unpackPackagedChromium } from "./unpackPackagedChromium.mjs";

/**
 * A browser that starts on this machine, and what its process needs in its environment.
 * @typedef {{ origin: "CHROMIUM_PATH" | "system" | "playwright" | "package", executablePath: string, environment: Record<string, string> }} FoundChromium
 */

/**
 * What the search asks of the machine; tests answer in its place.
 * @typedef {object} Machine
 * @property {string | undefined} chosenPath the value of CHROMIUM_PATH
 * @property {readonly string[]} systemPaths where a system Chromium or Chrome would be, best first
 * @property {string | undefined} playwrightPath where Playwright's own download would be
 * @property {(path: string, environment: Readonly<Record<string, string>>) => boolean} canStart whether that program exists and starts with this added to its environment
 * @property {() => Promise<{ executablePath: string, environment: Record<string, string> } | undefined>} unpack the browser inside an npm package, undefined where it has none for this platform
 */

export const INSTALL_HINT = "npx playwright install --with-deps chromium";

/**
 * Finds the browser for the tests: the one CHROMIUM_PATH names, the headless one inside an npm package, a system
 * Chromium or Chrome, Playwright's own download. The package comes first because its version is the lockfile's, the same
 * on every machine, and because a browser without windows opens a page in half the time.
 * @param {Machine} machine
 * @returns {Promise<FoundChromium>}
 * @throws {Error} with the command that helps, where none starts
 */
export async function findChromium(machine = thisMachine()) {
  const { chosenPath, systemPaths, playwrightPath, canStart, unpack } = machine;
  if (chosenPath) {
    // Falling back silently would test another browser than the one asked for.
    if (!canStart(chosenPath, {})) throw new Error(`CHROMIUM_PATH names ${chosenPath}, which does not start. Correct it or unset it.`);
    return { origin: "CHROMIUM_PATH", executablePath: chosenPath, environment: {} };
  }
  const unpacked = await unpack();
  if (unpacked && canStart(unpacked.executablePath, unpacked.environment)) return { origin: "package", ...unpacked };
  const systemPath = systemPaths.find((path) => canStart(path, {}));
  if (systemPath !== undefined) return { origin: "system", executablePath: systemPath, environment: {} };
  if (playwrightPath && canStart(playwrightPath, {})) return { origin: "playwright", executablePath: playwrightPath, environment: {} };
  throw new Error(`No Chromium starts on this machine. Install one: ${INSTALL_HINT}`);
}

/**
 * The flags a found browser starts with. Containers run tests as root, where Chromium's sandbox refuses to start.
 * @returns {string[]}
 */
export function chromiumFlags() {
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet;
}

/** @returns {Machine} */
function thisMachine() {
  return {
    chosenPath: process.env.CHROMIUM_PATH,
    systemPaths: systemPaths(process.platform, process.env),
    playwrightPath: chromium.executablePath(),
    canStart,
    unpack: unpackPackagedChromium,
  };
}

/**
 * Where a browser of the system would be, on the search path first.
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} environment
 * @returns {string[]}
 */
export function systemPaths(platform, environment) {
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === "win32") {
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
      const folder = environment[name];
      return folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Chromium\\Application\\chrome.exe`] : [];
    });
  }
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * A file that exists need not start: Ubuntu's `chromium-browser` may be a stub, a download may lack system libraries.
 * @param {string} path
 * @param {Readonly<Record<string, string>>} environment
 */
function canStart(path, environment) {
  if (!existsSync(path)) return false;
  // Chrome for Windows opens a window when asked for its version.
  if (process.platform === "win32") return true;
  try {
    execFileSync(path, ["--version"], { stdio: "ignore", timeout: 20_000, env: { ...process.env, ...environment } });
    return true;
  } catch {
    return false;
  }
}
