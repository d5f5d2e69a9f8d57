import type { ImageSize } from "../../viewmodel/image/imageSizes.ts";
import { LONGEST_SIZE } from "../../viewmodel/image/sizeText.ts";

/** Sizes that a file can have. */
export const MOST_SIZES = 2_000;
const longestKey = 10_000;

/** Sizes as links and the browser's storage hold them: key and size in turn. Undefined where there are none. */
export function writeImageSizes(sizes: readonly ImageSize[]): readonly string[] | undefined {
  return sizes.length === 0 ? undefined : sizes.flat();
}

/** What a value from elsewhere says of sizes; undefined where it has another shape. */
export function readImageSizes(value: unknown): readonly ImageSize[] | undefined {
  if (!Array.isArray(value) || value.length > 2 * MOST_SIZES || value.length % 2 === 1) return undefined;
  const sizes = new Map<string, string>();
  for (let at = 0; at < value.length; at += 2) {
    const [key, size] = value.slice(at, at + 2) as readonly unknown[];
    if (typeof key !== "string" || typeof size !== "string" || key.length > longestKey || size.length > LONGEST_SIZE) return undefined;
    sizes.set(key, size);
  }
  return [...sizes];
}

/** The sizes with one said anew; an empty text takes it away. */
export function withSize(sizes: readonly ImageSize[], key: string, size: string): readonly ImageSize[] {
  const others = sizes.filter((each) => each[0] !== key);
  if (size === "" || key.length > longestKey || others.length >= MOST_SIZES) return others;
  return [...others, [key, size.slice(0, LONGEST_SIZE)]];
}
