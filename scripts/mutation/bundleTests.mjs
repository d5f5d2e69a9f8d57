import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const ENTRY = "\0entry";
const BEGIN_FILE = "\0begin:";
const COLLECTOR = "\0collector";
/** The free name under which a bundle finds its collector. */
export const COLLECTOR_NAME = "__collector";

/**
 * Which tests a bundle holds: files, and all test files below folders, but for some. `setup` is loaded first.
 * @typedef {{ readonly tests: readonly string[], readonly except: readonly string[], readonly setup: readonly string[] }} BundledTests paths from the project's root
 */

/**
 * Bundles test files with all they import into one text, the body of a function of `require` and a collector. It declares
 * all tests, file by file, each time it is called, in modules of its own.
 * @param {string} root the project's folder
 * @param {BundledTests} tests
 * @returns {Promise<string>}
 */
export async function bundleTests(root, { tests, except, setup }) {
  const files = tests.flatMap((path) => findTests(root, path)).filter((path) => !except.includes(path));
  const output = await build({
    configFile: false,
    root,
    logLevel: "error",
    plugins: [declareTests(root, { files, setup })],
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: true,
      write: false,
      target: "node20",
      minify: false,
      // Tests are what a module does when it is loaded.
      rolldownOptions: { input: ENTRY, treeshake: false, output: { format: "cjs", codeSplitting: false } },
    },
  });
  const chunks = [output].flat().flatMap((it) => ("output" in it ? it.output : []));
  const [chunk, ...others] = chunks;
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error(`the tests make ${String(chunks.length)} files, not one`);
  return chunk.code;
}

/** @param {string} root @param {string} folder or file @returns {string[]} paths from the root, sorted */
function findTests(root, folder) {
  if (folder.endsWith(".ts")) return [folder];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => join(folder, path))
    .sort();
}

/**
 * @param {string} root
 * @param {{ files: readonly string[], setup: readonly string[] }} tests
 * @returns {import("vite").Plugin}
 */
function declareTests(root, { files, setup }) {
  const imports = [...setup.map((path) => join(root, path)), ...files.flatMap((path) => [BEGIN_FILE + path, join(root, path)])];
  return {
    name: "stagegraph:declare-tests",
    enforce: "pre",
    resolveId: (id) => (id === "vitest" ? COLLECTOR : id.startsWith("\0") ? id : undefined),
    load: (id) => {
      if (id === ENTRY) return imports.map((it) => `import ${JSON.stringify(it)};`).join("\n");
      if (id === COLLECTOR) return `export const { describe, test, it, expect, beforeEach } = ${COLLECTOR_NAME}.api;`;
      if (id.startsWith(BEGIN_FILE)) return `${COLLECTOR_NAME}.beginFile(${JSON.stringify(id.slice(BEGIN_FILE.length))});`;
      return undefined;
    },
    // Tests read their data beside themselves, and not beside the bundle.
    transform: (code, id) => (code.includes("import.meta.url") ? code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)) : undefined),
  };
}
