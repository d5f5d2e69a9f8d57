import { baseName } from "../../source/paths.ts";
import type { ContentBelow, PlacedFile } from "./fileTree.ts";
import { asFolderDigest, isFolderDigest } from "./folderDigest.ts";

/** What a source of a COPY stands for. */
export interface FoundFiles {
  readonly source: string;
  readonly digest: string;
  /** Its files, by their path below it, one with an empty path for a single file; undefined where they are not known. */
  readonly files: readonly (readonly [path: string, digest: string])[] | undefined;
  /** It goes below the destination under names of its own: an archive that is unpacked, paths with their parents. */
  readonly isSpread?: boolean;
  /** Of a folder whose files are not known: the digest of a path below it. */
  readonly contentBelow?: ContentBelow;
}

/** Where files come to stand: a folder's content in the destination, a file under it or, without a slash behind, as it. */
export function placeFiles(found: readonly FoundFiles[], destination: string): readonly PlacedFile[] {
  const isIn = destination.endsWith("/") || found.length > 1;
  const folder = destination.replace(/\/$/, "");
  return found.flatMap(({ source, digest: content, files, contentBelow, isSpread = false }): readonly PlacedFile[] => {
    if (isSpread) return [[destination, asFolderDigest(content)]];
    if (files && !(files.length === 1 && files[0]?.[0] === "")) return files.map(([path, own]) => [`${folder}/${path}`, own] as const);
    if (isFolderDigest(content)) return [[destination, content, { contentBelow }]];
    return [[isIn ? `${folder}/${baseName(source)}` : destination, content, { mayBeFolder: files === undefined }]];
  });
}
