import { baseName } from "../../source/paths.ts";

/** What a source of a COPY stands for. */
export interface FoundFiles {
  readonly source: string;
  readonly digest: string;
  /** Its files, by their path below it, one with an empty path for a single file; undefined where they are not known. */
  readonly files: readonly (readonly [path: string, digest: string])[] | undefined;
}

/** Where files come to stand: a folder's content in the destination, a file under it or, without a slash behind, as it. */
export function placeFiles(found: readonly FoundFiles[], destination: string): readonly (readonly [path: string, digest: string])[] {
  const isIn = destination.endsWith("/") || found.length > 1;
  const folder = destination.replace(/\/$/, "");
  return found.flatMap(({ source, digest: content, files }) => {
    if (files && !(files.length === 1 && files[0]?.[0] === "")) return files.map(([path, own]) => [`${folder}/${path}`, own] as const);
    if (content.startsWith("folder:")) return [[destination, content] as const];
    return [[isIn ? `${folder}/${baseName(source)}` : destination, content] as const];
  });
}
