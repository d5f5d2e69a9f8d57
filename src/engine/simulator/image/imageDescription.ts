import type { ExportedConfig } from "../../builders/buildkit/imageConfig.ts";
import type { BoundTo } from "../../graph/boundSource.ts";
import type { Span } from "../../source/span.ts";

/** What a piece of an image comes from. `inline`: a heredoc; `web`: an address of ADD. */
export type PartSource = BoundTo | { readonly kind: "inline" } | { readonly kind: "web"; readonly address: string };

export type PartKind = "base" | "run" | "copy" | "folder" | "setting" | "trigger";

/** Whether an instruction adds a layer. The legacy builder leaves a layer out that changes no file, which only a real build can tell. */
export type LayerAnswer = "layer" | "layer if it changes files" | "no layer";

/** What one instruction, or the base image, gives to an image. */
export interface ImagePart {
  /** The same for the same words of the same stage wherever they stand, so that a size stays with what it was given for. */
  readonly key: string;
  readonly kind: PartKind;
  readonly stage: number;
  /** Index into the stage's instructions; -1 for its FROM. */
  readonly instruction: number;
  /** On one line; of a base, its image as written. */
  readonly text: string;
  readonly span: Span;
  readonly layer: LayerAnswer;
  /** Sure to hold no bytes of files: a folder, settings, a RUN that only prints. */
  readonly holdsNoBytes: boolean;
  /** Of a base and of a copy. */
  readonly source?: PartSource;
}

/** What becomes of a stage's files. */
export type StageRole = "target" | "base of the target" | "gives files" | "mounted" | "base of another" | "not needed";

export interface StageUse {
  readonly stage: number;
  readonly role: StageRole;
  /** Instructions of needed stages that take from it; -1: the FROM. */
  readonly takenBy: readonly { readonly stage: number; readonly instruction: number }[];
  /** Whether this builder builds it at all. */
  readonly isBuilt: boolean;
}

/** The image that one builder makes of the target. */
export interface BuilderImage {
  readonly target: number;
  /** Stages that the image is built on, the lowest first, the target last. */
  readonly chain: readonly number[];
  /** The base, then every instruction of the chain, in order. */
  readonly parts: readonly ImagePart[];
  /** What the other needed stages hold, in file order: built, and not in the image. A base that the image has too is left out. */
  readonly leftBehind: readonly ImagePart[];
  /** Of each stage of the file. */
  readonly stages: readonly StageUse[];
  /** Images that the legacy builder commits on the way, one a step; 0 for BuildKit, which commits none. */
  readonly commitCount: number;
  /** What the image says of running it, without what only the base image knows. Absent for the legacy builder. */
  readonly config?: ExportedConfig;
}

/** Why a builder makes no image, in its own words. */
export interface NoImage {
  readonly reason: string;
}

/** What each builder's image consists of. */
export interface ImageDescription {
  readonly legacy: BuilderImage | NoImage;
  readonly buildkit: BuilderImage | NoImage;
}
