import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Reads what `npm run build` wrote.
 * @param {string} folder
 * @returns {import("./groupScripts.mjs").BuiltPage}
 */
export function readBuiltPage(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const scripts = paths.filter((path) => path.endsWith(".js"));
  return {
    manifest: JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")),
    html: readFileSync(join(folder, "index.html"), "utf8"),
    scripts: new Map(scripts.map((path) => [path, readFileSync(join(folder, path), "utf8")])),
  };
}
