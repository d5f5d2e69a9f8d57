import { cleanPath } from "../../source/paths.ts";
import { isIgnored, readIgnorePatterns } from "../../buildContext/ignorePatterns.ts";
import { digestOf } from "../digest.ts";

/** What is known of the build context's content: not what files hold, but which of them changed. */
export interface ContextContent {
  /** Paths that are sent, undefined where the context is not described. */
  readonly paths: readonly string[] | undefined;
  /** By path: how the file differs from what it was at first, in any words. A folder's counts for all in it. */
  readonly revisions: ReadonlyMap<string, string>;
  /** The Dockerfile is a file of the context, too: its digest. */
  readonly dockerfile: string;
}

/** The digest of one source of a COPY from the build context: the same where all that it stands for is the same. */
export function digestOfSource(content: ContextContent, source: string, excludes: readonly string[] = []): string {
  const path = cleanPath(`/${source}`).slice(1);
  const fits = matcherOf(path);
  const excluded = excludes.length === 0 ? undefined : readIgnorePatterns(excludes);
  const isLeftOut = (name: string): boolean => excluded !== undefined && "ignore" in excluded && isIgnored(excluded.ignore, path === "" || name === path ? name : name.slice(path.length + 1));
  const matches = (name: string): boolean => fits(name) && !isLeftOut(name);
  const changes = [...content.revisions].flatMap(([name, revision]) => (revision !== "" && matches(cleanPath(`/${name}`).slice(1)) ? [`${name}=${revision}`] : []));
  const sent = content.paths?.filter((it) => matches(cleanPath(`/${it}`).slice(1)));
  const isOneFile = content.paths === undefined ? path !== "" && !/[*?[]/.test(path) && !source.endsWith("/") : sent?.length === 1 && sent[0] === path;
  const dockerfile = matches("Dockerfile") && (!content.paths || content.paths.includes("Dockerfile")) ? content.dockerfile : "";
  const own = digestOf("context", path, dockerfile, ...changes.sort(), ...(sent ?? []));
  return isOneFile && !changes.some((it) => it.startsWith(`${path}/`)) ? own : `folder:${own}`;
}

/** Files that a source puts somewhere, by their path below it; one with an empty path for a single file. */
export function filesOfSource(content: ContextContent, source: string): readonly (readonly [path: string, digest: string])[] | undefined {
  const path = cleanPath(`/${source}`).slice(1);
  if (!content.paths || /[*?[]/.test(path)) return undefined;
  const below = path === "" ? "" : `${path}/`;
  const files = content.paths.flatMap((it) => {
    const name = cleanPath(`/${it}`).slice(1);
    if (it.endsWith("/")) return [];
    return name === path ? [["", digestOfSource(content, name)] as const] : name.startsWith(below) ? [[name.slice(below.length), digestOfSource(content, name)] as const] : [];
  });
  return files.length === 0 || files.length > 1000 ? undefined : files;
}

/** Whether a file's path is, or lies in, what a source stands for; a wildcard is taken by what stands before it. */
export function matcherOf(path: string): (name: string) => boolean {
  if (path === "") return () => true;
  const wildcard = path.search(/[*?[]/);
  if (wildcard === -1) return (name) => name === path || name.startsWith(`${path}/`) || path.startsWith(`${name}/`);
  const pattern = new RegExp(`^${path.split(/(\*|\?)/).map((it) => (it === "*" ? "[^/]*" : it === "?" ? "[^/]" : escape(it))).join("")}(?:/|$)`);
  return (name) => pattern.test(name);
}

function escape(text: string): string {
  // A class of characters stands for any one: a change too many is told, never one too few.
  return text.replace(/\[[^\]]*\]/g, "\0").replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("\0", "[^/]");
}
