/** Go's path.Clean: no double slashes, no `.`, `..` taken back where it can be; the empty path is `.`. */
export function cleanPath(path: string): string {
  const isAbsolute = path.startsWith("/");
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (!isAbsolute) parts.push(part);
  }
  const cleaned = parts.join("/");
  return isAbsolute ? `/${cleaned}` : cleaned === "" ? "." : cleaned;
}

/** Go's path.Join. */
export function joinPath(...parts: readonly string[]): string {
  const given = parts.filter((it) => it !== "");
  return given.length === 0 ? "" : cleanPath(given.join("/"));
}

/** Go's path.Base: the last part; `.` for the empty path, `/` for nothing but slashes. */
export function baseName(path: string): string {
  if (path === "") return ".";
  const trimmed = path.replace(/\/+$/, "");
  return trimmed === "" ? "/" : trimmed.slice(trimmed.lastIndexOf("/") + 1);
}
