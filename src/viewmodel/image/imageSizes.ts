import type { ImagePart } from "../../engine/index.ts";
import { parseSize } from "./sizeText.ts";

/** What a layer or a base image takes: the key of its part, and the size as typed. */
export type ImageSize = readonly [key: string, size: string];

/** A part of an image with what is said of its size. */
export interface SizedPart extends ImagePart {
  /** Null where nobody said, or what was said is no size. */
  readonly bytes: number | null;
  /** As typed; empty where nothing was. */
  readonly typed: string;
  /** The example's own figure: about as large as such an image is, and measured nowhere. */
  readonly isIllustrative: boolean;
}

/** Finds what is said of each part: the user's word counts, else the example's. Where there is none, none is made up. */
export function createSizeFinder(given: readonly ImageSize[], illustrative: readonly ImageSize[]): (part: ImagePart) => SizedPart {
  const own = new Map(given);
  const examples = new Map(illustrative);
  return (part) => {
    const typed = own.get(part.key) ?? "";
    if (typed !== "") return { ...part, typed, bytes: parseSize(typed), isIllustrative: false };
    if (part.layer === "no layer" || part.holdsNoBytes) return { ...part, typed, bytes: 0, isIllustrative: false };
    const example = examples.get(part.key);
    return { ...part, typed, bytes: example === undefined ? null : parseSize(example), isIllustrative: example !== undefined };
  };
}

/** What is known of some parts together. */
export interface SizeSum {
  readonly bytes: number;
  readonly unknownCount: number;
  readonly isIllustrative: boolean;
}

export function sumSizes(parts: readonly SizedPart[]): SizeSum {
  return {
    bytes: parts.reduce((sum, part) => sum + (part.bytes ?? 0), 0),
    unknownCount: parts.filter(({ bytes }) => bytes === null).length,
    isIllustrative: parts.some((part) => part.isIllustrative),
  };
}
