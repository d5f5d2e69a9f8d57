import type { StoreApi } from "zustand/vanilla";
import type { AppState } from "../appState.ts";
import type { ImageRecord } from "./builtImage.ts";
import { withSize } from "./sizeList.ts";

/** What changes the image that is shown. */
export interface ImageActions {
  /** Says that one more part of the page shows the image, until the returned function is called. */
  viewImage(): () => void;
  receiveImage(record: ImageRecord): void;
  /** Says what a layer or a base image takes, as typed; an empty text takes it back. */
  setImageSize(key: string, size: string): void;
  /** Takes back all sizes that were said. */
  clearImageSizes(): void;
}

export function createImageActions({ setState }: StoreApi<AppState>): ImageActions {
  return {
    viewImage: () => {
      setState(({ imageViewers }) => ({ imageViewers: imageViewers + 1 }));
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        setState(({ imageViewers }) => ({ imageViewers: imageViewers - 1 }));
      };
    },
    receiveImage: (record) => setState(({ imageRecord }) => (imageRecord && record.revision < imageRecord.revision ? {} : { imageRecord: record })),
    setImageSize: (key, size) => setState(({ imageSizes }) => ({ imageSizes: withSize(imageSizes, key, size) })),
    clearImageSizes: () => setState({ imageSizes: [] }),
  };
}
