import { findEntry } from "../../buildContext/contextTree.ts";
import type { ContextFolder } from "../../buildContext/contextTree.ts";
import { isIgnored, readIgnorePatterns } from "../../buildContext/ignorePatterns.ts";
import { hasWildcard } from "../../buildContext/pathPattern.ts";
import { cleanPath } from "../../source/paths.ts";
import { digestOf } from "../digest.ts";
import { asFolderDigest } from "./folderDigest.ts";
import { matcherOf } from "./sourceMatcher.ts";

/** What is known of the build context's content: not what files hold, but which of them changed. */
export interface ContextContent {
  /** What is sent, undefined where the context is not described. */
  readonly sent: ContextFolder | undefined;
  /** By path, cleaned and without a slash before it: how the file differs from what it was at first, in any words. A folder's counts for all in it. */
  readonly revisions: ReadonlyMap<string, string>;
  /** The Dockerfile is a file of the context, too: its digest; empty where it is not sent. */
  readonly dockerfile: string;
}

/** Files of one source that are told apart; a folder of more counts as a whole. */
const MOST_FILES = 1000;

const DOCKERFILE = "Dockerfile";

// The same source is asked for again and again, and may stand for thousands of files.
const knownDigests = new WeakMap<ContextContent, Map<string, string>>();

/** The digest of one source of a COPY from the build context: the same where all that it stands for is the same. */
export function digestOfSource(content: ContextContent, source: string, excludes: readonly string[] = []): string {
  const digests = knownDigests.get(content) ?? new Map<string, string>();
  knownDigests.set(content, digests);
  const key = JSON.stringify([source, ...excludes]);
  const known = digests.get(key) ?? computeDigest(content, source, excludes);
  digests.set(key, known);
  return known;
}

function computeDigest(content: ContextContent, source: string, excludes: readonly string[]): string {
  const { sent, revisions } = content;
  const path = cleanSource(source);
  const isLeftOut = leavesOut(path, excludes);
  const fits = matcherOf(path);
  const changes = [...revisions].flatMap(([name, revision]) => (revision !== "" && fits(name) && !isLeftOut(name) ? [`${name}=${revision}`] : []));
  const names = sent && [...namesOf(sent, path)].filter((it) => !isLeftOut(it)).sort();
  const isBelow = changes.some((it) => it.startsWith(`${path}/`));
  const isOneFile = sent ? findEntry(sent, path) === "file" : path !== "" && !hasWildcard(path) && !source.endsWith("/") && !isBelow;
  const dockerfile = fits(DOCKERFILE) && !isLeftOut(DOCKERFILE) ? content.dockerfile : "";
  const own = digestOf("context", path, dockerfile, ...changes.sort(), ...(names ?? []));
  return isOneFile ? own : asFolderDigest(own);
}

/** Files that a source puts somewhere, by their path below it; one with an empty path for a single file. Undefined where they are not known, or too many. */
export function filesOfSource(content: ContextContent, source: string): readonly (readonly [path: string, digest: string])[] | undefined {
  const path = cleanSource(source);
  const entry = content.sent && !hasWildcard(path) ? findEntry(content.sent, path) : undefined;
  if (entry === undefined) return undefined;
  if (entry === "file") return [["", digestOfSource(content, path)]];
  const names: string[] = [];
  for (const name of filesIn(entry, "")) {
    if (names.length === MOST_FILES) return undefined;
    names.push(name);
  }
  return names.length === 0 ? undefined : names.map((name) => [name, digestOfSource(content, path === "" ? name : `${path}/${name}`)] as const);
}

/** Files and empty folders that a source stands for, by their whole path; of a folder a slash stands behind. */
export function* namesOf(sent: ContextFolder, path: string): Generator<string> {
  if (hasWildcard(path)) {
    const fits = matcherOf(path);
    for (const name of filesIn(sent, "")) if (fits(name)) yield name;
    return;
  }
  const entry = findEntry(sent, path);
  if (entry === "file") yield path;
  else if (entry) yield* filesIn(entry, path === "" ? "" : `${path}/`);
}

/** What lies in a folder: files, and folders in which nothing is, with a slash behind. */
function* filesIn(start: ContextFolder, prefix: string): Generator<string> {
  const waiting = [{ folder: start, prefix }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { files, folders } = next.folder;
    for (const name of files) yield next.prefix + name;
    if (files.size === 0 && folders.size === 0 && next.folder !== start) yield next.prefix;
    for (const [name, folder] of folders) waiting.push({ folder, prefix: `${next.prefix}${name}/` });
  }
}

/** A path of the context as the builders clean it, without a slash before it; empty for the whole context. */
export function cleanSource(source: string): string {
  return cleanPath(`/${source}`).slice(1);
}

/** What `--exclude` leaves out of what a source stands for. */
function leavesOut(path: string, excludes: readonly string[]): (name: string) => boolean {
  const excluded = excludes.length === 0 ? undefined : readIgnorePatterns(excludes);
  if (!excluded || !("ignore" in excluded)) return () => false;
  const { ignore } = excluded;
  return (name) => isIgnored(ignore, cleanSource(path === "" || name === path ? name : name.slice(path.length + 1)));
}
