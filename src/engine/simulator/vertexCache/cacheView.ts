import type { FileTree } from "../files/fileTree.ts";
import type { CacheGraph, CacheLink } from "./cacheGraph.ts";

/** What can be looked up: one cache, or several as one. */
export type CacheSource = Pick<CacheGraph, "follow" | "resultOf">;

/** A builder's own cache together with those that a build imports (solver/combinedcache.go). Its own comes first. */
export class CacheView implements CacheSource {
  private readonly sources: readonly CacheSource[];

  constructor(sources: readonly CacheSource[]) {
    this.sources = sources;
  }

  follow(key: string, link: CacheLink): readonly string[] {
    const found = this.sources.flatMap((it) => it.follow(key, link));
    return found.length < 2 ? found : [...new Set(found)];
  }

  resultOf(key: string): FileTree | undefined {
    for (const source of this.sources) {
      const result = source.resultOf(key);
      if (result) return result;
    }
    return undefined;
  }
}
