import type { LayerAnswer } from "../../engine/index.ts";
import type { SizedPart } from "./imageSizes.ts";

export type ImageBuilder = "legacy" | "buildkit";

/** Where the files of a layer come from, as bars and tables tell it apart. */
export type LayerOrigin = "base" | "own" | "copied" | "left behind";

/** One line of the table of layers. */
export interface LayerRow extends SizedPart {
  readonly origin: LayerOrigin;
  /** `base image`, `copied from build`, `own step`. */
  readonly originWords: string;
  /** What each builder's image makes of it; null where its image has no such part. */
  readonly answers: Readonly<Record<ImageBuilder, LayerAnswer | null>>;
  /** Name of its stage. */
  readonly stageName: string;
  readonly line: number;
}
