import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "../..");
const cacheFolder = join(projectRoot, "node_modules/.cache/chromium");

/**
 * Unpacks the Chromium inside the npm package @sparticuz/chromium, once for each version of it.
 * @returns {Promise<{ executablePath: string, environment: Record<string, string> } | undefined>} undefined where the package has none for this platform
 */
export function unpackPackagedChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") return Promise.resolve(undefined);
  const version = packageVersion();
  const folder = join(cacheFolder, version);
  if (!existsSync(join(folder, "chromium"))) unpackInto(folder);
  return Promise.resolve({ executablePath: join(folder, "chromium"), environment: browserEnvironment(folder) });
}

/** @param {string} folder */
function browserEnvironment(folder) {
  const libraries = [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH ?? ""].filter((path) => path !== "");
  return { LD_LIBRARY_PATH: libraries.join(":"), FONTCONFIG_PATH: join(folder, "fonts") };
}

/**
 * The package unpacks into its TMPDIR and reads its environment while it is imported, so it runs in a process of its own.
 * @param {string} folder
 */
function unpackInto(folder) {
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder, "unpacking-"));
  const program = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: projectRoot,
    env: { ...process.env, TMPDIR: temporary, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  writeFileSync(join(temporary, "fonts/fonts.conf"), fontConfiguration(folder));
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Two test runs at once both unpack; the first to finish wins.
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
}

/**
 * The package's own configuration looks for its fonts in fixed folders, where ours are not, and leaves out the system's.
 * @param {string} folder
 */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
}

/** @returns {string} */
function packageVersion() {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const root = entry.slice(0, entry.lastIndexOf("/build/"));
  const description = /** @type {{ version: string }} */ (JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
  return description.version;
}
