import type { ImageDescription } from "../../engine/index.ts";

/** What the target's image consists of, with the revision of the input that it answers. */
export interface ImageRecord {
  readonly revision: number;
  readonly description: ImageDescription;
}

/** The image of the target: the last answer, and who looks at it. */
export interface BuiltImage {
  /** How many parts of the page show the image: it is asked for while one does. */
  readonly imageViewers: number;
  readonly imageRecord: ImageRecord | null;
}
