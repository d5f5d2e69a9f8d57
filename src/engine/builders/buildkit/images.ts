import type { BuildOptions, KnownImage } from "../../buildContext/buildOptions.ts";
import type { Platform } from "../../buildContext/platform.ts";
import { parsePlatform } from "../../buildContext/platform.ts";
import { Refusal } from "../../source/refusal.ts";
import type { ImageConfig } from "./imageConfig.ts";
import { knownConfig } from "./imageConfig.ts";

export interface ResolvedImage {
  readonly config: ImageConfig;
  /** No layers: the image is as good as scratch. */
  readonly isEmpty: boolean;
}

/** What a registry would answer about images, as far as the build options say; every image exists unless they deny it. */
export class Images {
  private readonly known: ReadonlyMap<string, KnownImage>;
  private readonly missing: ReadonlySet<string>;

  constructor(options: BuildOptions) {
    this.known = new Map(Object.entries(options.images ?? {}));
    this.missing = new Set(options.missing ?? []);
  }

  /** Whether the options say that a full reference does not exist. */
  isMissing(reference: string): boolean {
    return this.missing.has(reference);
  }

  /** The config of a full reference for a platform. Throws the registry's refusal of one that does not exist. */
  resolve(reference: string, platform: Platform): ResolvedImage {
    if (this.isMissing(reference)) throw new Refusal(`${reference}: not found`);
    const image = this.known.get(reference);
    const own = image?.platform === undefined ? undefined : parsePlatform(image.platform);
    const config = knownConfig(image, own && "platform" in own ? own.platform : platform);
    return { config, isEmpty: image?.empty ?? false };
  }
}
