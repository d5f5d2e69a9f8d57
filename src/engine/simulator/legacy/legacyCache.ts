import type { WorkCause } from "../buildRun.ts";
import { digestOf } from "../digest.ts";
import type { ContextContent } from "../files/contextFiles.ts";
import type { FileTree } from "../files/fileTree.ts";
import { RunOutputs } from "../files/rerunOutputs.ts";

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
  /** How it stood in its file. */
  readonly shown: { readonly label: string; readonly causes: readonly WorkCause[] } | undefined;
}

/** Sources of a COPY or ADD, and the build context as it was. */
export interface StepOrigin {
  readonly sources: readonly string[];
  readonly content: ContextContent;
}

/** An image as a registry has it, with the steps that led to it. */
export interface PulledImage {
  readonly name: string;
  readonly id: string;
  readonly steps: readonly CachedStep[];
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
  private readonly byId = new Map<string, CachedStep>();
  private readonly pulled = new Map<string, PulledImage>();
  private readonly tagged = new Map<string, string>();
  /** What RUNs left, and what is said of those that run again. */
  readonly outputs = new RunOutputs();
  private readonly images = new Set<string>();
  private readonly baseIds = new Set<string>();
  private readonly trees = new Map<string, FileTree>();
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
  add(key: CacheKey, origin?: StepOrigin, shown?: CachedStep["shown"]): string {
    const digest = digestOfKey(key);
    const step = { ...key, origin, shown, id: this.byKey.has(digest) ? digestOf(digest, String(this.count)) : digest };
    this.count += 1;
    this.take(step, digest);
    return step.id;
  }

  private take(step: CachedStep, digest: string): void {
    this.byKey.set(digest, step);
    this.byId.set(step.id, step);
    addChild(this.byParent, step);
  }

  /** The files of an image that a step left. */
  filesOf(id: string): FileTree | undefined {
    return this.trees.get(id);
  }

  noteFiles(id: string, files: FileTree): void {
    this.trees.set(id, files);
  }

  /** Notes that a build started from an image, by its reference and its id. */
  noteImage(reference: string, id: string): void {
    this.images.add(reference);
    this.baseIds.add(id);
  }

  /** Whether a build started from the image of that very id. */
  knowsBase(id: string): boolean {
    return this.baseIds.has(id);
  }

  knowsImage(reference: string): boolean {
    return this.images.has(reference);
  }

  /** The steps that a named image was built by, first to last; undefined where there is no such image. */
  imageOf(name: string): PulledImage | undefined {
    const id = this.tagged.get(name);
    if (id === undefined) return undefined;
    const steps: CachedStep[] = [];
    for (let step = this.byId.get(id); step; step = this.byId.get(step.parent)) steps.push(step);
    return { name, id, steps: steps.reverse() };
  }

  /** `docker pull`: an image whose history counts only where `--cache-from` names it. */
  pull(image: PulledImage): void {
    this.pulled.set(image.name, image);
  }

  /** What `--cache-from` names: of each name the image that was pulled, or else tagged here. */
  named(names: readonly string[]): NamedImages {
    return new NamedImages(names.flatMap((it) => this.pulled.get(it) ?? this.imageOf(it) ?? []));
  }

  /** Takes a step of a named image: it is the builder's own from now on. */
  adopt(step: CachedStep): void {
    this.take(step, digestOfKey(step));
  }

  /** `-t`: gives an image a name that `--cache-from` can say. */
  tag(name: string, id: string): void {
    this.tagged.set(name, id);
  }

  /** The images that named ones were built on, these included: with `--cache-from` no other counts (image/cache, ImageCache). */
  ancestorsOf(names: readonly string[]): ReadonlySet<string> {
    const ancestors = new Set<string>();
    for (const name of names) {
      for (let id = this.tagged.get(name); id !== undefined && !ancestors.has(id); id = this.byId.get(id)?.parent) ancestors.add(id);
    }
    return ancestors;
  }
}

/** The steps of images that `--cache-from` names: their history is followed where the builder's own newest step is of another image (image/cache, ImageCache). */
export class NamedImages {
  private readonly byKey = new Map<string, CachedStep>();
  private readonly byParent = new Map<string, ChildSteps>();

  constructor(images: readonly PulledImage[]) {
    // The name that comes first counts.
    for (const { steps } of images.toReversed()) {
      for (const step of steps) {
        this.byKey.set(digestOfKey(step), step);
        addChild(this.byParent, step);
      }
    }
  }

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  find(key: CacheKey): CachedStep | undefined {
    return this.byKey.get(digestOfKey(key));
  }

  childrenOf(parent: string): ChildSteps | undefined {
    return this.byParent.get(parent);
  }
}

function addChild(byParent: Map<string, ChildSteps>, step: CachedStep): void {
  const children = byParent.get(step.parent) ?? { byCommand: new Map<string, CachedStep>(), byKeyword: new Map<string, CachedStep>() };
  children.byCommand.set(step.commandText, step);
  children.byKeyword.set(keywordOf(step), step);
  byParent.set(step.parent, children);
}

function digestOfKey({ parent, commandText, argumentValues, content }: CacheKey): string {
  return digestOf(parent, commandText, String(argumentValues.length), ...argumentValues, ...content);
}

function keywordOf({ commandText }: CacheKey): string {
  const space = commandText.indexOf(" ");
  return space === -1 ? commandText : commandText.slice(0, space);
}
