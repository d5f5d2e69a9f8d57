import type { FileTree } from "../files/fileTree.ts";
import type { CacheGraph, CacheLink } from "./cacheGraph.ts";

/** What can be looked up: one cache, or several as one. */
export type CacheSource = Pick<CacheGraph, "follow" | "count" | "leads" | "resultOf">;

/** A builder's own cache together with those that a build imports (solver/combinedcache.go). Its own comes first. */
export class CacheView implements CacheSource {
  private readonly sources: readonly CacheSource[];

  constructor(sources: readonly CacheSource[]) {
    this.sources = sources;
  }

  follow(key: string, link: CacheLink): Iterable<string> {
    return new Set(this.sources.flatMap((it) => [...it.follow(key, link)]));
  }

  count(key: string, link: CacheLink): number {
    return this.sources.reduce((sum, it) => sum + it.count(key, link), 0);
  }

  leads(key: string, link: CacheLink, target: string): boolean {
    return this.sources.some((it) => it.leads(key, link, target));
  }

  resultOf(key: string): FileTree | undefined {
    for (const source of this.sources) {
      const result = source.resultOf(key);
      if (result) return result;
    }
    return undefined;
  }
}
