import { LONGEST_CONTEXT_LIST, MOST_CONTEXT_PATHS } from "../state/contextLimits.ts";
import { tellTooMany } from "./readContextList.ts";

/** The parts of a dropped entry that are read: names alone, never contents. */
export interface FolderEntry {
  readonly name: string;
  readonly isDirectory: boolean;
  createReader?(): { readEntries(take: (entries: readonly FolderEntry[]) => void, fail: (error: unknown) => void): void };
  file?(take: (file: ReadableFile) => void, fail: (error: unknown) => void): void;
}

/** A file whose text can be asked for. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** A file of a chosen folder, as the browser's folder picker gives it: `app/src/main.go`. */
export interface PickedFile extends ReadableFile {
  readonly webkitRelativePath: string;
}

/** A folder by its names, with its .dockerignore unread; or why it was not listed. */
export type ContextFolderListing =
  | { readonly kind: "listed"; readonly title: string; readonly files: readonly string[]; readonly ignoreFile: ReadableFile | null }
  | { readonly kind: "refused"; readonly sentence: string };

/** Lists a dropped folder, empty folders with a slash behind them. */
export async function listDroppedFolder(folder: FolderEntry): Promise<ContextFolderListing> {
  const files: string[] = [];
  const waiting = [{ entry: folder, path: "" }];
  let ignoreFile: ReadableFile | null = null;
  let length = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let entries: readonly FolderEntry[];
    try {
      entries = await readEntries(next.entry);
    } catch {
      return { kind: "refused", sentence: `${next.path === "" ? folder.name : next.path} could not be read. The browser gave no access to it.` };
    }
    if (entries.length === 0 && next.path !== "") files.push(next.path);
    for (const entry of entries) {
      const path = next.path + entry.name;
      length += path.length + 1;
      if (entry.isDirectory) waiting.push({ entry, path: `${path}/` });
      else files.push(path);
      if (path === ".dockerignore" && !entry.isDirectory) ignoreFile = await openFile(entry);
    }
    if (files.length > MOST_CONTEXT_PATHS || length > LONGEST_CONTEXT_LIST) return refuseTooMany(folder.name);
  }
  return { kind: "listed", title: folder.name, files: files.sort(), ignoreFile };
}

/** Lists what a folder picker gave. It knows no empty folders, and gives nothing at all for one. */
export function listPickedFolder(picked: readonly PickedFile[]): ContextFolderListing {
  const [first] = picked;
  if (!first) return { kind: "refused", sentence: "This folder holds no files." };
  const title = first.webkitRelativePath.split("/", 1)[0] ?? "";
  if (picked.length > MOST_CONTEXT_PATHS) return refuseTooMany(title);
  const files = picked.map((file) => file.webkitRelativePath.slice(title.length + 1));
  if (files.reduce((sum, path) => sum + path.length + 1, 0) > LONGEST_CONTEXT_LIST) return refuseTooMany(title);
  return { kind: "listed", title, files: files.sort(), ignoreFile: picked.find((file) => file.webkitRelativePath === `${title}/.dockerignore`) ?? null };
}

function refuseTooMany(title: string): ContextFolderListing {
  return { kind: "refused", sentence: tellTooMany(`${title} holds more files than fit`) };
}

/** A reader gives its entries in parts, and an empty part at the end. */
async function readEntries(folder: FolderEntry): Promise<readonly FolderEntry[]> {
  const reader = folder.createReader?.();
  const all: FolderEntry[] = [];
  if (!reader) return all;
  for (;;) {
    const part = await new Promise<readonly FolderEntry[]>((take, fail) => reader.readEntries(take, fail));
    if (part.length === 0) return all;
    all.push(...part);
    if (all.length > MOST_CONTEXT_PATHS) return all;
  }
}

async function openFile(entry: FolderEntry): Promise<ReadableFile | null> {
  return new Promise((take) => (entry.file ? entry.file(take, () => take(null)) : take(null)));
}
