import type { ContextPath } from "../../engine/index.ts";
import { fileOfPattern } from "./fileOfPattern.ts";

const MOST_CHOICES = 200;

/**
 * Paths of the build context to choose a change from: where the context is described its files, those that an instruction
 * names first; else what COPY and ADD name, of wildcards and folders any file that they take.
 */
export function contextChoices(named: readonly ContextPath[], files: readonly string[] | undefined): readonly string[] {
  if (files) {
    const isNamed = (file: string): boolean => named.some(({ path }) => isTakenBy(file, path));
    const real = files.filter((file) => !file.endsWith("/"));
    return [...real.filter(isNamed), ...real.filter((file) => !isNamed(file))].slice(0, MOST_CHOICES);
  }
  const paths = named.map(({ path, isFolder }) => (isFolder ? `${path}${path === "" ? "" : "/"}any-file` : fileOfPattern(path))).filter((path) => path !== "");
  return [...new Set(paths)].slice(0, MOST_CHOICES);
}

/** Whether a path stands for a file, or for a folder above it; of a wildcard what stands before it counts. */
function isTakenBy(file: string, path: string): boolean {
  const fixed = path.replace(/[*?[].*$/s, "");
  if (fixed !== path || path === "") return file.startsWith(fixed);
  return file === path || file.startsWith(`${path}/`);
}
