import type { ReadableFile } from "./readContextFolder.ts";

/** Larger than any that is written by hand: each line costs time for each path. */
const LARGEST_IGNORE_FILE = 100_000;

export type ReadIgnoreFile = { readonly kind: "text"; readonly text: string } | { readonly kind: "refused"; readonly sentence: string };

/** Reads a folder's .dockerignore. */
export async function readIgnoreFile(file: ReadableFile): Promise<ReadIgnoreFile> {
  if (file.size > LARGEST_IGNORE_FILE) return { kind: "refused", sentence: `This .dockerignore is larger than ${LARGEST_IGNORE_FILE / 1000} kB. Paste the part that matters.` };
  try {
    return { kind: "text", text: await file.text() };
  } catch {
    return { kind: "refused", sentence: "This .dockerignore could not be read. It may have been moved or deleted." };
  }
}
