import { cleanPath } from "../source/paths.ts";
import { suggest } from "../source/suggestion.ts";
import { hasWildcard, matchesPathPattern } from "./pathPattern.ts";

/** A folder of a build context with what is directly in it. */
export interface ContextFolder {
  readonly folders: ReadonlyMap<string, ContextFolder>;
  readonly files: ReadonlySet<string>;
}

/** Linux takes no longer path. */
const LONGEST_PATH = 4096;

/** Among shorter names everything is near. */
const SHORTEST_MISSPELT = 4;

interface GrowingFolder extends ContextFolder {
  readonly folders: Map<string, GrowingFolder>;
  readonly files: Set<string>;
}

/** The tree of the given paths, `/` between the names; a slash at the end marks a folder. Paths that are none are left out. */
export function growContext(paths: readonly string[]): ContextFolder {
  const root = emptyFolder();
  for (const path of paths) {
    const cleaned = cleanPath(`/${path}`).slice(1);
    if (cleaned === "" || cleaned.length > LONGEST_PATH) continue;
    const parts = cleaned.split("/");
    const name = path.endsWith("/") ? undefined : parts.pop();
    let folder = root;
    for (const part of parts) {
      const inner = folder.folders.get(part) ?? emptyFolder();
      folder.folders.set(part, inner);
      // Where the list says both, what lies below decides.
      folder.files.delete(part);
      folder = inner;
    }
    if (name !== undefined && !folder.folders.has(name)) folder.files.add(name);
  }
  return root;
}

/** What stands at a path, absolute or not; undefined for nothing. */
export function findEntry(root: ContextFolder, path: string): ContextFolder | "file" | undefined {
  const parts = cleanPath(`/${path}`).split("/").filter((it) => it !== "");
  const name = parts.pop();
  if (name === undefined) return root;
  let folder: ContextFolder | undefined = root;
  for (const part of parts) folder = folder?.folders.get(part);
  return folder?.folders.get(name) ?? (folder?.files.has(name) === true ? "file" : undefined);
}

/** The name in the same folder that a path which is not there may have meant, in another case or misspelt; undefined for none. */
export function findNear(root: ContextFolder, path: string): string | undefined {
  const slash = path.lastIndexOf("/");
  const folder = findEntry(root, path.slice(0, slash + 1));
  if (folder === undefined || folder === "file") return undefined;
  const name = path.slice(slash + 1);
  const names = [...folder.files, ...folder.folders.keys()];
  const near = names.find((it) => it.toLowerCase() === name.toLowerCase()) ?? (name.length >= SHORTEST_MISSPELT ? suggest(name, names) : undefined);
  return near === undefined ? undefined : path.slice(0, slash + 1) + near;
}

/** Number of files and folders whose whole path fits a pattern, counted no further than `most`. */
export function countMatches(root: ContextFolder, pattern: string, most: number): number {
  const { prefix, folder } = enterPlainFolders(root, pattern);
  let count = 0;
  for (const path of folder ? pathsOf(folder, prefix) : []) {
    if (matchesPathPattern(pattern, path)) count += 1;
    if (count >= most) break;
  }
  return count;
}

/** Number of files, in folders below as well. */
export function countFiles({ files, folders }: ContextFolder): number {
  let count = files.size;
  for (const folder of folders.values()) count += countFiles(folder);
  return count;
}

/** The paths of all that is in a folder; `prefix` is the folder's own, with its slash. */
export function* pathsOf(start: ContextFolder, prefix = ""): Generator<string> {
  const waiting = [{ folder: start, prefix }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const name of next.folder.files) yield next.prefix + name;
    for (const [name, folder] of next.folder.folders) {
      yield next.prefix + name;
      waiting.push({ folder, prefix: `${next.prefix}${name}/` });
    }
  }
}

/** The folder that a pattern names plainly before its first wildcard: only what is in it can fit. */
function enterPlainFolders(root: ContextFolder, pattern: string): { readonly prefix: string; readonly folder: ContextFolder | undefined } {
  let folder: ContextFolder | undefined = root;
  let prefix = "";
  for (const part of pattern.split("/").slice(0, -1)) {
    if (hasWildcard(part) || part.includes("\\")) break;
    folder = folder?.folders.get(part);
    prefix += `${part}/`;
  }
  return { prefix, folder };
}

function emptyFolder(): GrowingFolder {
  return { folders: new Map(), files: new Set() };
}
