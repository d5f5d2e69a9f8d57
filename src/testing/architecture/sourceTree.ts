import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the project: its path from the project's root, with forward slashes, and its text. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const projectRoot = fileURLToPath(new URL("../../..", import.meta.url));
const NOT_OURS = new Set(["node_modules", ".git", "dist", "coverage", "reports", "test-results", "playwright-report", ".stryker-tmp"]);
const TEXT_FILE = /\.(?:tsx?|m?js|css|html|json|md|svg)$|\/run$/;

/** Reads every text file that belongs to the project, sorted by path. The lockfile is npm's, not ours. */
export function readProjectFiles(): readonly ProjectFile[] {
  return pathsBelow("")
    .filter((path) => TEXT_FILE.test(path) && path !== "package-lock.json")
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), "utf8") }));
}

function pathsBelow(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pathsBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
