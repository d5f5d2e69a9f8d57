import { useEffect } from "react";
import { selectImageView } from "../../../state/image/selectImage.ts";
import { selectIsEmpty, selectIsGraphStale } from "../../../state/selectors.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { NothingToShow } from "../NothingToShow.tsx";
import { StaleBanner } from "../StaleBanner.tsx";
import { ImageAside } from "./ImageAside.tsx";
import { ImageBars } from "./ImageBars.tsx";
import { LayerTable } from "./LayerTable.tsx";
import "./image.css";

/** What ends up in the image of the target, drawn to scale and layer by layer, and what is left behind. */
export function ImagePanel() {
  const { actions } = useAppStore();
  const view = useAppState(selectImageView);
  const isEmpty = useAppState(selectIsEmpty);
  const isOlder = useAppState(selectIsGraphStale);
  const hasSizes = useAppState((state) => state.imageSizes.length > 0);
  useEffect(() => actions.viewImage(), [actions]);
  if (!view || isEmpty) return <NothingToShow subject="The image" promise="what its image consists of" />;
  if ("reason" in view) return <p className="panel-note">Neither builder makes an image. {view.reason}</p>;
  const isIllustrative = view.multiStage.sum.isIllustrative || (view.singleStage?.sum.isIllustrative ?? false);
  return (
    <div className="image-panel">
      {isOlder && <StaleBanner what="image" />}
      <div className="image-head">
        <p className="image-headline">{view.headline}</p>
        <p className="image-sizes-note">
          {isIllustrative && <span>Sizes marked ≈ are illustrative: the example gives them, nobody measured them. </span>}
          <span>Type a size as Docker prints it, such as 1.2GB or 30 MB. What nobody gives stays unknown.</span>
          {hasSizes && (
            <button type="button" className="button" data-look="line" data-size="small" onClick={() => actions.clearImageSizes()}>
              Take back all sizes
            </button>
          )}
        </p>
        <ImageBars view={view} />
      </div>
      <div className="image-body">
        <LayerTable view={view} />
        <ImageAside view={view} />
      </div>
    </div>
  );
}
