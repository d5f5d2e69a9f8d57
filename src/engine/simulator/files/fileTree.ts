import { LayeredMap } from "../../source/layeredMap.ts";
import { cleanPath, joinPath } from "../../source/paths.ts";
import type { FileEffect } from "../../shell/knownCommand.ts";
import { digest, digestOf } from "../digest.ts";

/**
 * What a file system holds as far as it can be told without building: digests of the paths that are known, and one
 * digest that stands for all the rest. Two trees give a path the same digest only where its content is sure to be the same.
 */
export interface FileTree {
  /** Digest of everything that is not in `files`. */
  readonly rest: string;
  /** Digest of all that was done to the tree. */
  readonly history: string;
  /** Known paths, absolute. Never changed: every change makes a copy. */
  readonly files: LayeredMap<string>;
  /** What counts of folders for that which is in them and not known, where that is not `files`: it is said to be as it was with these. */
  readonly above?: LayeredMap<string>;
}

/** `scratch`. */
export const EMPTY_TREE: FileTree = { rest: "", history: "", files: new LayeredMap() };

/** A tree of which nothing is known but where it comes from, such as an image's reference and digest. */
export function opaqueTree(origin: string): FileTree {
  const rest = digest(origin);
  return { rest, history: rest, files: new LayeredMap() };
}

/** What begins the digest of a folder of which some files are known by name, or none. */
const FOLDER = "folder:";

/** The digest of a file or a folder with all that is below it; of a wildcard, of all that may match it. */
export function digestAt(tree: FileTree, path: string): string {
  const at = absolute("/", path);
  const wildcard = at.search(/[*?[]/);
  const own = wildcard === -1 ? tree.files.get(at) : undefined;
  if (own !== undefined && !own.startsWith(FOLDER)) return own;
  const folder = wildcard === -1 ? (at === "/" ? "/" : `${at}/`) : at.slice(0, wildcard);
  const below = [...tree.files.flatten()].flatMap(([name, content]) => (name.startsWith(folder) ? [`${name.slice(folder.length)}=${content}`] : [])).sort();
  return FOLDER + digestOf(tree.rest, tree.rest === "" ? "" : at, own ?? "", ...foldersAbove(tree, at), ...below);
}

/** A folder that holds `at` may have been put there as a whole. */
function foldersAbove(tree: FileTree, at: string): string[] {
  const parts = at.split("/");
  return parts.flatMap((_, count) => (count === 0 ? [] : [(tree.above ?? tree.files).get(parts.slice(0, count).join("/") || "/") ?? ""])).filter((it) => it !== "");
}

/** The tree after files of known digests were put into it. */
export function withFiles(tree: FileTree, files: readonly (readonly [path: string, content: string])[]): FileTree {
  const changed = tree.files.fork();
  let { history } = tree;
  for (const [path, content] of files) {
    const at = absolute("/", path);
    changed.set(at, content);
    history = digestOf(history, at, content);
  }
  return { rest: tree.rest, history, files: changed };
}

/** The tree after a command whose effects are known. */
export function withEffects(tree: FileTree, effects: readonly FileEffect[], workingDirectory: string): FileTree {
  return effects.reduce((now, effect) => {
    switch (effect.kind) {
      case "write": {
        const path = absolute(workingDirectory, effect.path);
        const before = effect.isAppended ? (now.files.get(path) ?? (now.rest === "" ? "" : digestAt(now, path))) : "";
        return withFiles(now, [[path, before === "" ? digestOf("file", effect.content) : digestOf("file", before, effect.content)]]);
      }
      case "copy":
        return withFiles(now, [[absolute(workingDirectory, effect.to), digestAt(now, absolute(workingDirectory, effect.from))]]);
      case "makeFolder":
        return withFiles(now, [[absolute(workingDirectory, effect.path), FOLDER]]);
    }
  }, tree);
}

/**
 * The tree after a command that is not understood: files that were put there are taken to stay as they are, all else
 * may have changed with anything that the command could see.
 */
export function withUnknownCommand(tree: FileTree, command: string): FileTree {
  const rest = digestOf("run", command, tree.history);
  return { rest, history: rest, files: tree.files };
}

/** Where a path of an instruction leads. */
export function absolute(workingDirectory: string, path: string): string {
  return cleanPath(path.startsWith("/") ? path : joinPath("/", workingDirectory, path));
}
