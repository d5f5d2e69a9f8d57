import { hasWildcard } from "../../buildContext/pathPattern.ts";
import { cleanSource, digestOfSource, filesOfSource } from "./contextFiles.ts";
import type { ContextContent } from "./contextFiles.ts";
import { isFolderDigest } from "./folderDigest.ts";
import type { FoundFiles } from "./placeFiles.ts";

/** What a source of a COPY stands for in a build context. */
export function findInContext(content: ContextContent, source: string, isSpread: boolean): FoundFiles {
  const path = cleanSource(source);
  const own = digestOfSource(content, source);
  const isPlainFolder = isFolderDigest(own) && !hasWildcard(path) && !isSpread;
  return {
    ...{ source, digest: own, isSpread, files: filesOfSource(content, source) },
    ...(isPlainFolder && { contentBelow: (below) => digestOfSource(content, path === "" ? below : `${path}/${below}`) }),
  };
}
