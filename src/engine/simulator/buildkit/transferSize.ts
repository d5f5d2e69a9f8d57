import { findEntry, pathsOf } from "../../buildContext/contextTree.ts";
import type { ContextFolder } from "../../buildContext/contextTree.ts";
import type { PlatformBuild } from "../../builders/buildkit/buildkitPlan.ts";
import { utf8Length } from "../../source/unicode.ts";

/** A transfer that carries nothing. */
export const EMPTY_TRANSFER = 2;
/** What tells of a file beside its name. */
const ABOUT_FILE = 19;
const ABOUT_CONTENT = 6;
const NEXT_FILE = 4;
/** Bytes that a file is taken to have where nobody says. */
const USUAL_SIZE = 512;

/** Bytes that the client sends for one file, as measured on recorded builds. */
export function transferOfFile(name: string, size: number): number {
  return utf8Length(name) + ABOUT_FILE + (size === 0 ? 0 : size + ABOUT_CONTENT) + (size >= 128 ? 2 : 0);
}

/** Bytes sent of the main context for a first build: what the needed steps ask for by name. */
export function transferOfContext(build: PlatformBuild, sent: ContextFolder | undefined, sizes: ReadonlyMap<string, number>): number {
  const uses = build.vertices.flatMap((it) => it.contextUses ?? []);
  const asksForAll = !sent || uses.some((it) => it.path === "/" || it.kind === "pattern");
  const files = !sent ? [...sizes.keys()] : asksForAll ? pathsOf(sent) : filesBelow(sent, new Set(uses.map((it) => it.path)));
  let total = EMPTY_TRANSFER;
  let count = 0;
  for (const path of files) {
    total += transferOfFile(path, sizes.get(path) ?? USUAL_SIZE) + (count > 0 ? NEXT_FILE : 0);
    count += 1;
  }
  return total;
}

/** What stands at the paths and below them, each file once. */
function* filesBelow(sent: ContextFolder, paths: ReadonlySet<string>): Generator<string> {
  for (const path of paths) {
    if (hasAbove(paths, path)) continue;
    const entry = findEntry(sent, path);
    if (entry === "file") yield path.slice(1);
    else if (entry) yield* pathsOf(entry, `${path.slice(1)}/`);
  }
}

function hasAbove(paths: ReadonlySet<string>, path: string): boolean {
  for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) if (paths.has(path.slice(0, slash))) return true;
  return false;
}
