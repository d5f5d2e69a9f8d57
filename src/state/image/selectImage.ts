import { samples } from "../../samples/index.ts";
import type { ImageSize } from "../../viewmodel/image/imageSizes.ts";
import { imageViewOf } from "../../viewmodel/image/imageView.ts";
import type { ImageView } from "../../viewmodel/image/imageView.ts";
import type { AppState } from "../appState.ts";
import type { ImageRecord } from "./builtImage.ts";

const noSizes: readonly ImageSize[] = [];

/** The sizes that an example gives with its text, as it came. */
function selectIllustrativeSizes({ dockerfile }: AppState): readonly ImageSize[] {
  return samples.find((sample) => sample.dockerfile === dockerfile)?.sizes ?? noSizes;
}

/** What the last view was made of, and the view. */
let last: { readonly of: readonly [ImageRecord, ...unknown[]]; readonly view: ImageView | { readonly reason: string } } | null = null;

/**
 * The image as the panel shows it; null where nothing is known of it yet, a reason where no builder makes one. While the
 * image of a newer text is being worked out the last one of the same file stands.
 */
export function selectImageView(state: AppState): ImageView | { readonly reason: string } | null {
  const { imageRecord, lastGood, imageSizes, builderFocus, shownSince } = state;
  if (!imageRecord || !lastGood || imageRecord.revision < shownSince) return null;
  if (imageRecord.revision !== lastGood.revision) return last?.of[0] === imageRecord ? last.view : null;
  const illustrative = selectIllustrativeSizes(state);
  const of = [imageRecord, lastGood, imageSizes, builderFocus, illustrative] as const;
  if (last && of.every((each, index) => each === last?.of[index])) return last.view;
  const view = imageViewOf({
    description: imageRecord.description,
    stages: lastGood.analysis.stages,
    given: imageSizes,
    illustrative,
    preferred: builderFocus === "legacy" ? "legacy" : "buildkit",
  });
  last = { of, view };
  return view;
}
