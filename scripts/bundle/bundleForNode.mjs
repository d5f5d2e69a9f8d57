import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "../..");
const cacheFolder = join(projectRoot, "node_modules/.cache/stagegraph");

/**
 * Bundles a TypeScript entry for Node, whose oldest supported version runs no TypeScript, unless a bundle of the same
 * sources stands already.
 * @param {{ name: string, entry: string, sources: readonly string[] }} bundle paths from the project's root; `sources` are the files and folders that the entry may import
 * @returns {Promise<string>} the bundle's address for `import`
 */
export async function bundleForNode({ name, entry, sources }) {
  const folder = join(cacheFolder, `${name}-${fingerprint(sources)}`);
  const program = join(folder, `${name}.mjs`);
  if (!existsSync(program)) await bundleInto({ name, entry, folder });
  return pathToFileURL(program).href;
}

/** @param {{ name: string, entry: string, folder: string }} target */
async function bundleInto({ name, entry, folder }) {
  const { build } = await import("vite");
  mkdirSync(cacheFolder, { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder, "building-"));
  try {
    await build({
      configFile: false,
      root: projectRoot,
      logLevel: "silent",
      build: {
        ssr: entry,
        target: "node20",
        outDir: temporary,
        emptyOutDir: false,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
      },
    });
    removeOld(name);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Two commands at once both build; the first to finish wins.
    if (!existsSync(join(folder, `${name}.mjs`))) throw error;
  }
}

/**
 * A bundle of other sources may be about to start in another process, so only what is old goes.
 * @param {string} name
 */
function removeOld(name) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const entry of readdirSync(cacheFolder)) {
    const folder = join(cacheFolder, entry);
    const isOurs = entry.startsWith(`${name}-`) || entry.startsWith("building-");
    if (isOurs && (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < anHourAgo) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * One word for the content of all sources, tests left out.
 * @param {readonly string[]} sources
 */
function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", ...sources.flatMap(filesBelow)]) {
    hash.update(`${path}\0`).update(readFileSync(join(projectRoot, path))).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {string} source a file, or a folder
 * @returns {string[]}
 */
function filesBelow(source) {
  if (/\.\w+$/.test(source)) return [source];
  if (!existsSync(join(projectRoot, source))) return [];
  const entries = readdirSync(join(projectRoot, source), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1))
    .sort();
}
