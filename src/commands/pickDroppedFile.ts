import type { NamedBlob } from "./readDockerfileFile.ts";

/** The parts of a DataTransfer that a drop is read from. */
export interface DroppedItems {
  readonly items: ArrayLike<{
    readonly kind: string;
    getAsFile(): NamedBlob | null;
    webkitGetAsEntry?(): { readonly isDirectory: boolean; readonly name: string } | null;
  }>;
  readonly files: ArrayLike<NamedBlob>;
}

export type DroppedFile =
  | { readonly kind: "file"; readonly file: NamedBlob; readonly note?: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "none" };

/** The file of a drop to open: the one that is named like a Dockerfile, else the first. To be called while the drop is told: later it is empty. */
export function pickDroppedFile(dropped: DroppedItems): DroppedFile {
  const { files, folders } = sort(dropped);
  const [first] = [...files].sort((left, right) => rank(left.name) - rank(right.name));
  if (first) return files.length === 1 ? { kind: "file", file: first } : { kind: "file", file: first, note: `${files.length} files were dropped. ${first.name} is open.` };
  const [folder] = folders;
  return folder === undefined ? { kind: "none" } : { kind: "refused", sentence: `${folder} is a folder. Drop the Dockerfile inside it. For the build context, drop it in Build options.` };
}

function sort({ items, files }: DroppedItems): { readonly files: readonly NamedBlob[]; readonly folders: readonly string[] } {
  const dropped = Array.from(items).filter(({ kind }) => kind === "file");
  if (dropped.length === 0) return { files: Array.from(files), folders: [] };
  const entries = dropped.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, item }));
  return {
    folders: entries.flatMap(({ entry }) => (entry?.isDirectory ? [entry.name] : [])),
    files: entries.flatMap(({ entry, item }) => (entry?.isDirectory ? [] : (item.getAsFile() ?? []))),
  };
}

/** The lower, the more a name says that the file is a Dockerfile. */
function rank(name: string): number {
  const lower = name.toLowerCase();
  if (lower === "dockerfile") return 0;
  if (lower === "containerfile") return 1;
  return /^(?:dockerfile|containerfile)\.(?!dockerignore$)|\.(?:dockerfile|containerfile)$/.test(lower) ? 2 : 3;
}
