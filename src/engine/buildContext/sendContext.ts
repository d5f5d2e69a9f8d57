import type { ContextFolder } from "./contextTree.ts";
import { matchesIgnorePattern } from "./ignorePattern.ts";
import type { IgnorePattern } from "./ignorePattern.ts";
import type { IgnorePatterns } from "./ignorePatterns.ts";

/**
 * Who walks the folder: BuildKit's client sends a left-out folder where something in it comes back; the legacy client
 * looks into it only where an exception begins with its name.
 */
export type ContextSender = "buildkit" | "legacy";

/** What is left of a context after its .dockerignore (fsutil/filter.go, Walk; go-archive's Tarballer, Do). */
export function sendContext(root: ContextFolder, ignore: IgnorePatterns | undefined, sender: ContextSender): ContextFolder {
  if (!ignore || ignore.patterns.length === 0) return root;
  return new ContextWalk(ignore, sender).filterFolder(root, "", undefined);
}

/** For each pattern whether it fits the folder or one above it. */
type Matches = readonly boolean[];

class ContextWalk {
  private readonly ignore: IgnorePatterns;
  private readonly sender: ContextSender;
  /** Beginnings of exceptions, each with a slash behind it; undefined where every folder must be looked into. */
  private readonly exceptions: readonly string[] | undefined;

  constructor(ignore: IgnorePatterns, sender: ContextSender) {
    this.ignore = ignore;
    this.sender = sender;
    this.exceptions = this.readExceptions();
  }

  filterFolder(folder: ContextFolder, prefix: string, above: Matches | undefined): ContextFolder {
    const files = new Set<string>();
    const folders = new Map<string, ContextFolder>();
    for (const name of folder.files) if (!this.match(prefix + name, above).isIgnored) files.add(name);
    for (const [name, inner] of folder.folders) {
      const path = prefix + name;
      const { isIgnored, matches } = this.match(path, above);
      if (isIgnored && this.isPruned(path)) continue;
      const kept = this.filterFolder(inner, `${path}/`, matches);
      if (!isIgnored || kept.files.size > 0 || kept.folders.size > 0) folders.set(name, kept);
    }
    return { files, folders };
  }

  private match(path: string, above: Matches | undefined): { readonly isIgnored: boolean; readonly matches: Matches | undefined } {
    const { dialect, patterns } = this.ignore;
    return dialect === "docker-20" ? { isIgnored: matchAlone(patterns, path), matches: undefined } : matchWithFolders(patterns, path, above);
  }

  /** Whether nothing in a folder that is left out can come back. */
  private isPruned(path: string): boolean {
    return this.exceptions !== undefined && !this.exceptions.some((it) => it.startsWith(`${path}/`));
  }

  private readExceptions(): readonly string[] | undefined {
    const texts = this.ignore.patterns.filter((it) => it.isException).map((it) => it.text);
    if (this.sender === "legacy") return texts.map((it) => `${it}/`);
    const plain = texts.map((it) => it.replace(/\/\*\*$/, "").replace(/\/\*$/, ""));
    return plain.some((it) => /[*[\]?^\\]/.test(it)) ? undefined : plain.map((it) => `${it}/`);
  }
}

/** patternmatcher, MatchesUsingParentResults. */
function matchWithFolders(patterns: readonly IgnorePattern[], path: string, above: Matches | undefined): { readonly isIgnored: boolean; readonly matches: Matches } {
  let isIgnored = false;
  const matches = patterns.map((pattern, index) => {
    const isMatch = above?.[index] === true || (pattern.isException === isIgnored && matchesIgnorePattern(pattern, path));
    if (isMatch) isIgnored = !pattern.isException;
    return isMatch;
  });
  return { isIgnored, matches };
}

/** The path and one folder above it, as deep as the pattern: what Docker 20.10 looks at (fileutils, Matches). */
function matchAlone(patterns: readonly IgnorePattern[], path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  let isIgnored = false;
  for (const pattern of patterns) {
    const depth = pattern.text.split("/").length;
    const isBelow = folders.length > 0 && depth <= folders.length;
    if (matchesIgnorePattern(pattern, path) || (isBelow && matchesIgnorePattern(pattern, folders.slice(0, depth).join("/")))) isIgnored = !pattern.isException;
  }
  return isIgnored;
}
