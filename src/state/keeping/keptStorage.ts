/** The part of the browser's storage that keeping needs. */
export type KeptStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Gives the storage; throws where the browser allows none. */
export type OpenStorage = () => KeptStorage;

/** How keeping went: `full`, there is no room; `forbidden`, the browser allows no storage. */
export type KeepOutcome = "kept" | "full" | "forbidden";

/** Under which keys things are kept. Ids stand at their end. */
export const keptKeys = {
  /** Which files are open, which one is shown, which were closed. */
  session: "stagegraph:session",
  file: "stagegraph:file:",
  context: "stagegraph:context:",
  history: "stagegraph:history:",
  /** What could not be read, for the user to take away. */
  damaged: "stagegraph:damaged",
  // Read by public/theme.js as well, before the first paint.
  theme: "stagegraph:theme",
  /** In the storage of the tab: the file it shows. */
  shownFile: "stagegraph:shown",
  /** There too: under which ids it keeps files, where they are not their own. */
  keptIds: "stagegraph:ids",
  /** There too: whether its last start came to its end. */
  start: "stagegraph:start",
  /** The one file of earlier versions, and its build context. */
  oldDocument: "stagegraph:document",
  oldContext: "stagegraph:context",
} as const;

/** Keeps a text. Never throws. */
export function keepText(open: OpenStorage, key: string, text: string): KeepOutcome {
  let storage: KeptStorage;
  try {
    storage = open();
  } catch {
    return "forbidden";
  }
  try {
    storage.setItem(key, text);
    return "kept";
  } catch {
    return "full";
  }
}

/** A kept text; null where there is none. Never throws. */
export function readKeptText(open: OpenStorage, key: string): string | null {
  try {
    return open().getItem(key);
  } catch {
    return null;
  }
}

/** Forgets what is kept under some keys. Never throws. */
export function forgetKept(open: OpenStorage, keys: readonly string[]): void {
  try {
    const storage = open();
    for (const key of keys) storage.removeItem(key);
  } catch {
    // Where nothing can be kept, nothing is to be forgotten.
  }
}

/** Ids of all that is kept under keys with this beginning. Never throws. */
export function listKeptIds(open: OpenStorage, prefix: string): readonly string[] {
  try {
    const storage = open();
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    return keys.filter((key) => key.startsWith(prefix) && key.length > prefix.length).map((key) => key.slice(prefix.length)).sort();
  } catch {
    return [];
  }
}
