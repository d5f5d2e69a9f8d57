import type { BuildOptions } from "./buildOptions.ts";
import { countFiles } from "./contextTree.ts";
import { readDescribedContext } from "./describedContext.ts";
import { parseIgnoreFile } from "./ignorePatterns.ts";

/** A described build context in numbers. */
export interface ContextSummary {
  readonly fileCount: number;
  /** Files left after .dockerignore, as BuildKit reads it. */
  readonly sentCount: number;
}

/** Counts the files of the context; undefined where it is not described, or its .dockerignore cannot be read. */
export function summarizeContext({ files, dockerignore = "" }: BuildOptions): ContextSummary | undefined {
  if (!files) return undefined;
  const parsed = parseIgnoreFile(dockerignore);
  if ("error" in parsed) return undefined;
  const { whole, sent } = readDescribedContext(files, dockerignore === "" ? undefined : parsed.ignore, "buildkit");
  return { fileCount: countFiles(whole), sentCount: countFiles(sent) };
}
