import type { FileTree } from "../files/fileTree.ts";

/** How a key leads to another: by which operation, as which of its inputs, and by which paths of it. */
export interface CacheLink {
  readonly operation: string;
  readonly input: number;
  /** What of the input counts; empty for all, and for a key that is itself a checksum of content. */
  readonly selector: string;
}

/**
 * BuildKit's cache: keys, what leads from one to another, and the files that steps left (solver/cachemanager.go,
 * solver/cachestorage.go). Old records stay; a step that runs anew leaves its files under the key it had.
 */
export class CacheGraph {
  private readonly links = new Map<string, Set<string>>();
  private readonly results = new Map<string, FileTree>();

  /** The keys that a step has whose input has this key. */
  follow(key: string, link: CacheLink): Iterable<string> {
    return this.links.get(nameOf(key, link)) ?? [];
  }

  /** How many they are. */
  count(key: string, link: CacheLink): number {
    return this.links.get(nameOf(key, link))?.size ?? 0;
  }

  leads(key: string, link: CacheLink, target: string): boolean {
    return this.links.get(nameOf(key, link))?.has(target) === true;
  }

  connect(key: string, link: CacheLink, target: string): void {
    const name = nameOf(key, link);
    const targets = this.links.get(name);
    if (targets) targets.add(target);
    else this.links.set(name, new Set([target]));
  }

  /** The files that a step with this key left; undefined where they are not there. */
  resultOf(key: string): FileTree | undefined {
    return this.results.get(key);
  }

  keep(key: string, files: FileTree): void {
    this.results.set(key, files);
  }
}

function nameOf(key: string, { operation, input, selector }: CacheLink): string {
  return `${key} ${operation} ${input} ${selector}`;
}
