import { LayeredMap } from "../../source/layeredMap.ts";
import { cleanPath, joinPath } from "../../source/paths.ts";
import type { FileEffect } from "../../shell/knownCommand.ts";
import { digest, digestOf } from "../digest.ts";
import { EMPTY_FOLDER, asFolderDigest, isFolderDigest } from "./folderDigest.ts";

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
  readonly files: LayeredMap<KnownPath>;
  /** Writes so far. */
  readonly writes: number;
  /** What counts of folders for that which is in them and not known, where that is not `files`: it is said to be as it was with these. */
  readonly above?: LayeredMap<KnownPath>;
}

/** What was put at a path. */
export interface KnownPath {
  readonly content: string;
  /** Which write it was: a later one of a folder above may have put another file there. */
  readonly write: number;
  /** Of a folder: the digest of a path below it; absent where only the whole is known. */
  readonly contentBelow?: ContentBelow | undefined;
  /** How many were put there one over the other; absent for one. */
  readonly layers?: number;
}

/** The digest of a path below a folder, if that is there. */
export type ContentBelow = (path: string) => string;

/** A path and the digest of what is put there. */
export type PlacedFile = readonly [path: string, content: string, kind?: PlacedKind];

/** What is put somewhere where that is not one file. */
export interface PlacedKind {
  /** Nobody knows whether it is a file. */
  readonly mayBeFolder?: boolean;
  readonly contentBelow?: ContentBelow | undefined;
}

/** `scratch`. */
export const EMPTY_TREE: FileTree = { rest: "", history: "", files: new LayeredMap(), writes: 0 };

/** A tree of which nothing is known but where it comes from, such as an image's reference and digest. */
export function opaqueTree(origin: string): FileTree {
  const rest = digest(origin);
  return { rest, history: rest, files: new LayeredMap(), writes: 0 };
}

/** The digest of a file or a folder with all that is below it; of a wildcard, of all that may match it. */
export function digestAt(tree: FileTree, path: string): string {
  const at = absolute("/", path);
  const wildcard = at.search(/[*?[]/);
  const own = wildcard === -1 ? tree.files.get(at) : undefined;
  const holders = new Holders(tree.files);
  if (own && !isFolderDigest(own.content)) return holders.contentOf(at, own);
  const folder = wildcard === -1 ? (at === "/" ? "/" : `${at}/`) : at.slice(0, wildcard);
  const below = [...tree.files.flatten()].flatMap(([name, known]) => (name.startsWith(folder) ? [`${name.slice(folder.length)}=${holders.contentOf(name, known)}`] : [])).sort();
  const above = tree.above ? new Holders(tree.above) : holders;
  const held = above.of(at).map((it) => (wildcard === -1 ? contentIn(it, at) : it.content));
  return asFolderDigest(digestOf(tree.rest, tree.rest === "" ? "" : at, own?.content ?? "", ...held, ...below));
}

/** What stands above a path, and where. */
interface Holder extends KnownPath {
  readonly folder: string;
}

/** What a folder above a path may hold there. */
function contentIn({ folder, content, contentBelow }: Holder, path: string): string {
  return contentBelow ? contentBelow(path.slice(folder === "/" ? 1 : folder.length + 1)) : content;
}

/** What stands above paths: what was put there as a whole may hold a file of that name. */
class Holders {
  private readonly files: LayeredMap<KnownPath>;
  private readonly known = new Map<string, readonly Holder[]>();

  constructor(files: LayeredMap<KnownPath>) {
    this.files = files;
  }

  /** Of a path, the nearest last. */
  of(path: string): readonly Holder[] {
    if (path === "/") return [];
    const folder = path.slice(0, path.lastIndexOf("/")) || "/";
    const found = this.known.get(folder);
    if (found) return found;
    const own = this.files.get(folder);
    const above = this.of(folder);
    const all = own && own.content !== EMPTY_FOLDER ? [...above, { ...own, folder }] : above;
    this.known.set(folder, all);
    return all;
  }

  /** What is known of a path, with what came later and may have written over it. */
  contentOf(path: string, { content, write }: KnownPath): string {
    const later = this.of(path).flatMap((it) => (it.write > write ? [contentIn(it, path)] : []));
    return later.every((it) => it === content) ? content : digestOf("under", content, ...later);
  }
}

/** The tree after files of known digests were put into it. A folder that is put where another is leaves both. */
export function withFiles(tree: FileTree, files: readonly PlacedFile[]): FileTree {
  const changed = tree.files.fork();
  let { history, writes } = tree;
  for (const [path, content, { mayBeFolder = false, contentBelow } = {}] of files) {
    const at = absolute("/", path);
    const before = changed.get(at);
    writes += 1;
    const isWhole = !before || before.content === EMPTY_FOLDER || (!mayBeFolder && !isFolderDigest(before.content) && !isFolderDigest(content));
    changed.set(at, isWhole ? { content, write: writes, contentBelow } : { ...overlay(before, { content, contentBelow }), write: writes });
    history = digestOf(history, at, content);
  }
  return { rest: tree.rest, history, files: changed, writes };
}

type Laid = Omit<KnownPath, "write">;

/** Of more folders over each other only the whole is told: to ask one after the other for a path takes time. */
const MOST_LAYERS = 16;

/** Both of two that were put to one path, where one of them may be a folder. */
function overlay(below: Laid, above: Laid): Laid {
  const both = digestOf("over", below.content, above.content);
  const { layers = 1 } = below;
  const ask = ({ content, contentBelow }: Laid, path: string): string => contentBelow?.(path) ?? content;
  const isAskable = layers < MOST_LAYERS && (below.contentBelow !== undefined || above.contentBelow !== undefined);
  return {
    content: isFolderDigest(below.content) || isFolderDigest(above.content) ? asFolderDigest(both) : both,
    layers: layers + 1,
    contentBelow: isAskable ? (path) => digestOf("over", ask(below, path), ask(above, path)) : undefined,
  };
}

/** The tree after a command whose effects are known. */
export function withEffects(tree: FileTree, effects: readonly FileEffect[], workingDirectory: string): FileTree {
  return effects.reduce((now, effect) => {
    switch (effect.kind) {
      case "write": {
        const path = absolute(workingDirectory, effect.path);
        const before = effect.isAppended ? (now.files.get(path) || now.rest !== "" ? digestAt(now, path) : "") : "";
        return withFiles(now, [[path, before === "" ? digestOf("file", effect.content) : digestOf("file", before, effect.content)]]);
      }
      case "copy":
        return withFiles(now, [[absolute(workingDirectory, effect.to), digestAt(now, absolute(workingDirectory, effect.from))]]);
      case "makeFolder": {
        const path = absolute(workingDirectory, effect.path);
        // A folder that is there stays as it is.
        return now.files.get(path) ? { ...now, history: digestOf(now.history, path, EMPTY_FOLDER) } : withFiles(now, [[path, EMPTY_FOLDER]]);
      }
    }
  }, tree);
}

/**
 * The tree after a command that is not understood: files that were put there are taken to stay as they are, all else
 * may have changed with anything that the command could see.
 */
export function withUnknownCommand(tree: FileTree, command: string): FileTree {
  const rest = digestOf("run", command, tree.history);
  return { rest, history: rest, files: tree.files, writes: tree.writes };
}

/** No file system takes a longer path. What stands for one differs where the path does. */
const LONGEST_PATH = 4096;

/** Where a path of an instruction leads. */
export function absolute(workingDirectory: string, path: string): string {
  const cleaned = cleanPath(path.startsWith("/") ? path : joinPath("/", workingDirectory, path));
  return cleaned.length > LONGEST_PATH ? `/${digest(cleaned)}` : cleaned;
}
