import { cleanPath, joinPath } from "../../source/paths.ts";
import { quote } from "../../source/quote.ts";
import { Refusal } from "../../source/refusal.ts";

/** How a path is written on the system it is meant for (util/system/path.go): Windows has drives and backslashes. */
export function toSlash(path: string, os: string): string {
  return os === "windows" ? path.replaceAll("\\", "/") : path;
}

export function isAbsolutePath(path: string, os: string): boolean {
  if (os !== "windows") return path.startsWith("/");
  try {
    return toSlash(withoutDrive(path, os, false), os).startsWith("/");
  } catch {
    return false;
  }
}

/** The path made absolute below `parent`; a trailing slash or `/.` is kept where asked (NormalizePath). Throws the refusal of a drive. */
export function normalizePath(parent: string, path: string, os: string, keepsSlash: boolean): string {
  const written = toSlash(path, os);
  let base = removeDrive(toSlash(parent, os) || "/", os, keepsSlash);
  if (!isAbsolutePath(base, os)) base = joinPath("/", base);
  let normalized = removeDrive(written === "" ? base : written, os, keepsSlash);
  if (!isAbsolutePath(normalized, os)) normalized = joinPath(base, normalized);
  if (keepsSlash) {
    if (written.endsWith("/") && !normalized.endsWith("/")) normalized += "/";
    else if (written.endsWith("/.")) normalized = `${normalized === "/" ? normalized : `${normalized}/`}.`;
  }
  return toSlash(normalized, os);
}

/** The working directory that WORKDIR asks for, in the system's own form (NormalizeWorkdir). */
export function normalizeWorkdir(current: string, path: string, os: string): string {
  const normalized = normalizePath(current, path, os, false);
  return os === "windows" ? normalized.replaceAll("/", "\\") : normalized;
}

/** Takes a drive letter off, and says so where that is refused. */
export function removeDrive(path: string, os: string, keepsSlash: boolean): string {
  return whileRemovingDrive(() => withoutDrive(path, os, keepsSlash));
}

/** Names the step in the refusal that it meets. */
export function whileRemovingDrive<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(`removing drive letter: ${error.message}`) : error;
  }
}

/** An absolute path as the solver gets it: clean, with the end that makes it a folder (client/llb/fileop.go, normalizePath). */
export function cleanKeepingEnd(path: string): string {
  const cleaned = cleanPath(path);
  const slashed = cleaned === "/" ? cleaned : `${cleaned}/`;
  return path.endsWith("/") ? slashed : path.endsWith("/.") ? `${slashed}.` : cleaned;
}

/** Takes a Windows drive letter off; only `C:` will do. */
export function withoutDrive(path: string, os: string, keepsSlash: boolean): string {
  if (os !== "windows") return path;
  if (path.length === 2 && path.endsWith(":")) throw new Refusal(`No relative path specified in ${quote(path)}`);
  if (toSlash(path.slice(0, 2), os) === "//") throw new Refusal("UNC paths are not supported");
  const colon = path.indexOf(":");
  if (colon === -1) return cleanWindows(path, keepsSlash);
  if (path.slice(0, colon).toLowerCase() !== "c") throw new Refusal("The specified path is not on the system drive (C:)");
  return cleanWindows(path.slice(colon + 1), keepsSlash);
}

function cleanWindows(path: string, keepsSlash: boolean): string {
  const slashed = toSlash(path, "windows");
  const cleaned = cleanPath(slashed);
  return keepsSlash && slashed.endsWith("/") && !cleaned.endsWith("/") ? `${cleaned}/` : cleaned;
}
