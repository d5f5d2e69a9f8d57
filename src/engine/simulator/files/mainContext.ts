import type { ContextFolder } from "../../buildContext/contextTree.ts";
import { findEntry } from "../../buildContext/contextTree.ts";
import { isIgnored } from "../../buildContext/ignorePatterns.ts";
import type { IgnorePatterns } from "../../buildContext/ignorePatterns.ts";
import { digest } from "../digest.ts";
import type { Surroundings } from "../scenario.ts";
import { cleanSource } from "./contextFiles.ts";
import type { ContextContent } from "./contextFiles.ts";

/** The main build context of one build. */
export interface MainContext {
  /** What is sent of it; undefined where it is not described. */
  readonly sent: ContextFolder | undefined;
  /** What keeps files back; undefined where nothing does. */
  readonly ignore: IgnorePatterns | undefined;
  readonly dockerfile: string;
}

/** The content of the main build context: of what changed around a build, that which is sent. */
export function readMainContext({ sent, ignore, dockerfile }: MainContext, { changedFiles }: Surroundings): ContextContent {
  const isSent = (path: string): boolean => (sent ? path === "" || findEntry(sent, path) !== undefined : !ignore || !isIgnored(ignore, path));
  const revisions = changedFiles.map(([path, revision]) => [cleanSource(path), revision] as const).filter(([path]) => isSent(path));
  return { sent, revisions: new Map(revisions), dockerfile: isSent("Dockerfile") ? digest(dockerfile) : "" };
}

/** The content of a named context, whose changed files are told as `NAME:PATH`. */
export function readNamedContext(name: string, { changedFiles }: Surroundings): ContextContent {
  const own = changedFiles.filter(([path]) => path.startsWith(`${name}:`));
  return { sent: undefined, revisions: new Map(own.map(([path, revision]) => [cleanSource(path.slice(name.length + 1)), revision])), dockerfile: "" };
}
