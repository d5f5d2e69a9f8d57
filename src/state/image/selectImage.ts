import { samples } from "../../samples/index.ts";
import type { ImageSize } from "../../viewmodel/image/imageSizes.ts";
import { imageViewOf } from "../../viewmodel/image/imageView.ts";
import type { ImageView } from "../../viewmodel/image/imageView.ts";
import type { AppState } from "../appState.ts";

const noSizes: readonly ImageSize[] = [];

/** The sizes that an example gives with its text, as it came. */
function selectIllustrativeSizes({ dockerfile }: AppState): readonly ImageSize[] {
  return samples.find((sample) => sample.dockerfile === dockerfile)?.sizes ?? noSizes;
}

/** What the last view was made of, and the view. */
let last: { readonly of: readonly unknown[]; readonly view: ImageView | { readonly reason: string } } | null = null;

/** The image as the panel shows it; null where nothing is known of it yet, a reason where no builder makes one. */
export function selectImageView(state: AppState): ImageView | { readonly reason: string } | null {
  const { imageRecord, lastGood, imageSizes, builderFocus } = state;
  if (!imageRecord || !lastGood) return null;
  const illustrative = selectIllustrativeSizes(state);
  const of = [imageRecord, lastGood, imageSizes, builderFocus, illustrative];
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
