import type { DrawnPicture } from "../../../picture/drawPicture.ts";

/** A picture as PNG, or the sentence that says why there is none. */
export type RenderedPng = { readonly kind: "png"; readonly blob: Blob } | { readonly kind: "refused"; readonly sentence: string };

/** Pixels for one CSS pixel. */
const SCALE = 2;
/** What the common browsers can hold in a canvas: pixels of a side, and of all of it. */
const LARGEST = { side: 16_384, area: 16_384 * 16_384 };

/** Draws an SVG file on a canvas, two pixels for one. Never rejects. */
export async function renderPng({ svg, width, height }: DrawnPicture): Promise<RenderedPng> {
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const refused: RenderedPng = {
    kind: "refused",
    sentence: `A PNG of ${canvas.width} by ${canvas.height} pixels is more than this browser can draw. Fold stages, or download the SVG.`,
  };
  if (width * SCALE > LARGEST.side || height * SCALE > LARGEST.side || width * height * SCALE * SCALE > LARGEST.area) return refused;
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    return blob ? { kind: "png", blob } : refused;
  } catch {
    return refused;
  } finally {
    URL.revokeObjectURL(address);
  }
}
