import { cleanPath, joinPath } from "../source/paths.ts";
import { quote } from "../source/quote.ts";
import { countMatches, findEntry } from "./contextTree.ts";
import type { ContextFolder } from "./contextTree.ts";
import { isIgnored, readIgnorePatterns } from "./ignorePatterns.ts";
import { hasWildcard } from "./pathPattern.ts";

/** What one step of BuildKit's asks of the build context, by an absolute path. */
export type ContextUse =
  /** Must be there for the step's cache key. */
  | { readonly kind: "path"; readonly path: string }
  /** May fit nothing at all. */
  | { readonly kind: "pattern"; readonly path: string }
  /** Must be there when the step runs: an `--exclude` leaves its cache key without it. */
  | { readonly kind: "filtered"; readonly path: string }
  /** `--parents`: must be there for the cache key, and not be excluded. */
  | { readonly kind: "parents"; readonly path: string; readonly from: string; readonly excludes: readonly string[] };

/** A use that the context does not serve. */
export interface MissingUse {
  readonly path: string;
  /** BuildKit's own words; `…` stands for ids that differ from build to build. */
  readonly message: string;
  /** Found as soon as the context is sent, before the steps above are done. */
  readonly isFoundEarly: boolean;
}

/** What a source of COPY or ADD asks for; `normalize` makes a path absolute. */
export function useOfSource(source: string, excludes: readonly string[], keepsParents: boolean, normalize: (path: string) => string): ContextUse {
  if (keepsParents) {
    const pivot = source.indexOf("/./");
    const from = pivot === -1 ? "/" : source.slice(0, pivot);
    const pattern = pivot === -1 ? source : source.slice(pivot + 3);
    const path = normalize(joinPath(from, normalize(pattern)));
    return hasWildcard(from) || hasWildcard(pattern) ? { kind: "pattern", path } : { kind: "parents", path, from: normalize(from), excludes };
  }
  const path = normalize(source);
  if (hasWildcard(path)) return { kind: "pattern", path };
  return { kind: excludes.length > 0 ? "filtered" : "path", path };
}

/** The uses of one step that find nothing, in the order in which they are written (contenthash's Checksum, fsutil's Copy). */
export function findMissing(context: ContextFolder, uses: readonly ContextUse[]): readonly MissingUse[] {
  const named = new Set(uses.filter((it) => it.kind === "path").map((it) => it.path));
  return uses.flatMap((use): readonly MissingUse[] => {
    if (use.kind === "pattern" || isServed(context, use)) return [];
    const { path } = use;
    // A path below another one of the step goes unlooked at, until the step runs.
    const isFoundEarly = use.kind === "parents" || (use.kind === "path" && !foldersAbove(path).some((it) => named.has(it)));
    const message = isFoundEarly
      ? `failed to compute cache key: failed to calculate checksum of ref …: ${quote(path)}: not found`
      : `lstat ${path}: no such file or directory`;
    return [{ path, message, isFoundEarly }];
  });
}

/** The patterns of a step that fit nothing: no error to BuildKit. */
export function findEmptyPatterns(context: ContextFolder, uses: readonly ContextUse[]): readonly string[] {
  const patterns = uses.filter((it) => it.kind === "pattern").map((it) => it.path);
  return patterns.filter((it) => countMatches(context, it.slice(1), 1) === 0);
}

function isServed(context: ContextFolder, use: Exclude<ContextUse, { kind: "pattern" }>): boolean {
  if (findEntry(context, use.path) === undefined) return false;
  if (use.kind !== "parents" || use.excludes.length === 0) return true;
  const excluded = readIgnorePatterns(use.excludes);
  const relative = use.path.slice(use.from === "/" ? 1 : use.from.length + 1);
  return "error" in excluded || !isIgnored(excluded.ignore, relative);
}

function foldersAbove(path: string): readonly string[] {
  const parts = cleanPath(path).split("/");
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join("/") || "/");
}
