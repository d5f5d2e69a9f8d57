import { digestOf } from "../digest.ts";

/** What the legacy builder compares before it takes a step from its cache. */
export interface CacheKey {
  /** Id of the image that the step starts from. */
  readonly parent: string;
  readonly commandText: string;
  /** `NAME=value` of every ARG that counts. */
  readonly argumentValues: readonly string[];
  /** Digests of what COPY and ADD put there; empty for other instructions. */
  readonly content: readonly string[];
}

/** The image that a step left. */
export interface CachedStep extends CacheKey {
  readonly id: string;
}

/** The images that the legacy builder has: its cache. Of several that fit the newest counts (image/cache, LocalImageCache). */
export class LegacyCache {
  private readonly byKey = new Map<string, CachedStep>();
  private readonly byParent = new Map<string, CachedStep[]>();
  private readonly parents = new Map<string, string>();
  private readonly tagged = new Map<string, string>();
  private count = 0;

  find(key: CacheKey): CachedStep | undefined {
    return this.byKey.get(digestOfKey(key));
  }

  /** What was done on an image before, oldest first, for telling what is different now. */
  children(parent: string): readonly CachedStep[] {
    return this.byParent.get(parent) ?? [];
  }

  /** Adds the image of a step that was carried out, and returns its id. Carried out again, it leaves another image than before. */
  add(key: CacheKey): string {
    const digest = digestOfKey(key);
    const step = { ...key, id: this.byKey.has(digest) ? digestOf(digest, String(this.count)) : digest };
    this.count += 1;
    this.byKey.set(digest, step);
    this.parents.set(step.id, key.parent);
    const children = this.byParent.get(key.parent);
    if (children) children.push(step);
    else this.byParent.set(key.parent, [step]);
    return step.id;
  }

  /** `-t`: gives an image a name that `--cache-from` can say. */
  tag(name: string, id: string): void {
    this.tagged.set(name, id);
  }

  /** The images that named ones were built on, these included: with `--cache-from` no other counts (image/cache, ImageCache). */
  ancestorsOf(names: readonly string[]): ReadonlySet<string> {
    const ancestors = new Set<string>();
    for (const name of names) {
      for (let id = this.tagged.get(name); id !== undefined && !ancestors.has(id); id = this.parents.get(id)) ancestors.add(id);
    }
    return ancestors;
  }
}

function digestOfKey({ parent, commandText, argumentValues, content }: CacheKey): string {
  return digestOf(parent, commandText, String(argumentValues.length), ...argumentValues, ...content);
}
