import { findIgnoring, parseIgnoreFile } from "./buildContext/ignorePatterns.ts";
import { cleanPath } from "./source/paths.ts";

/** The line of a .dockerignore that leaves a path of the build context out, counted from 1; undefined where none does, or where Docker refuses the file. */
export function findIgnoringLine(dockerignore: string, path: string): number | undefined {
  const parsed = parseIgnoreFile(dockerignore);
  return "error" in parsed ? undefined : findIgnoring(parsed.ignore, cleanPath(`/${path}`).slice(1))?.line;
}
