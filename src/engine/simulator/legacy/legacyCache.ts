import { digestOf } from "../digest.ts";
import type { ContextContent } from "../files/contextFiles.ts";

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
  /** Where its files came from, if from the build context. */
  readonly origin: StepOrigin | undefined;
}

/** Sources of a COPY or ADD, and the build context as it was. */
export interface StepOrigin {
  readonly sources: readonly string[];
  readonly content: ContextContent;
}

/** The newest steps on one image, by their whole command and by its first word. */
export interface ChildSteps {
  readonly byCommand: Map<string, CachedStep>;
  readonly byKeyword: Map<string, CachedStep>;
}

/** The images that the legacy builder has: its cache. Of several that fit the newest counts (image/cache, LocalImageCache). */
export class LegacyCache {
  private readonly byKey = new Map<string, CachedStep>();
  private readonly byParent = new Map<string, ChildSteps>();
  private readonly parents = new Map<string, string>();
  private readonly tagged = new Map<string, string>();
  private readonly images = new Set<string>();
  private count = 0;

  find(key: CacheKey): CachedStep | undefined {
    return this.byKey.get(digestOfKey(key));
  }

  /** Whether nothing was ever built. */
  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** What was done on an image before, for telling what is different now. */
  childrenOf(parent: string): ChildSteps | undefined {
    return this.byParent.get(parent);
  }

  /** Adds the image of a step that was carried out, and returns its id. Carried out again, it leaves another image than before. */
  add(key: CacheKey, origin?: StepOrigin): string {
    const digest = digestOfKey(key);
    const step = { ...key, origin, id: this.byKey.has(digest) ? digestOf(digest, String(this.count)) : digest };
    this.count += 1;
    this.byKey.set(digest, step);
    this.parents.set(step.id, key.parent);
    const children = this.byParent.get(key.parent) ?? { byCommand: new Map(), byKeyword: new Map() };
    children.byCommand.set(key.commandText, step);
    children.byKeyword.set(keywordOf(key), step);
    this.byParent.set(key.parent, children);
    return step.id;
  }

  /** Notes that a build started from an image. */
  noteImage(reference: string): void {
    this.images.add(reference);
  }

  knowsImage(reference: string): boolean {
    return this.images.has(reference);
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

function keywordOf({ commandText }: CacheKey): string {
  const space = commandText.indexOf(" ");
  return space === -1 ? commandText : commandText.slice(0, space);
}
