import { growContext } from "./contextTree.ts";
import type { ContextFolder } from "./contextTree.ts";
import type { IgnorePatterns } from "./ignorePatterns.ts";
import { sendContext } from "./sendContext.ts";
import type { ContextSender } from "./sendContext.ts";

/** A build context that the user described. */
export interface DescribedContext {
  /** All there is. */
  readonly whole: ContextFolder;
  /** What reaches the builder. */
  readonly sent: ContextFolder;
  /** The patterns that left the rest out. */
  readonly ignore: IgnorePatterns | undefined;
}

interface Grown {
  readonly files: readonly string[];
  readonly whole: ContextFolder;
  /** By sender, rules and patterns. */
  readonly sent: Map<string, ContextFolder>;
}

/** Trees kept: one for each builder that is asked about the same files, and as many for the .dockerignore before. */
const MOST_KEPT = 6;

// The same long list comes with every keystroke: its tree is a pure function of it and is kept until the list changes.
let grown: Grown = { files: [], whole: growContext([]), sent: new Map() };

/** Reads a described context as a builder gets it. */
export function readDescribedContext(files: readonly string[], ignore: IgnorePatterns | undefined, sender: ContextSender): DescribedContext {
  if (!isSameList(grown.files, files)) grown = { files, whole: growContext(files), sent: new Map() };
  const { whole } = grown;
  const patterns = ignore?.patterns.map((it) => (it.isException ? `!${it.text}` : it.text)) ?? [];
  // Without exceptions all senders look into the same folders.
  const key = JSON.stringify([ignore?.hasExceptions === true ? sender : "", ignore?.dialect, patterns]);
  const sent = grown.sent.get(key) ?? sendContext(whole, ignore, sender);
  if (grown.sent.size >= MOST_KEPT) grown.sent.clear();
  grown.sent.set(key, sent);
  return { whole, sent, ignore };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((it, index) => it === b[index]));
}
