/** What begins the digest of a folder. Alone: a folder of which only its being there is known. */
export const EMPTY_FOLDER = "folder:";

export function isFolderDigest(content: string): boolean {
  return content.startsWith(EMPTY_FOLDER);
}

/** The digest as one of a folder whose files are not known by name. */
export function asFolderDigest(content: string): string {
  return isFolderDigest(content) ? content : EMPTY_FOLDER + content;
}
