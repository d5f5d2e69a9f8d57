import { Suspense } from "react";
import { lazyPart } from "../controls/lazyPart.tsx";

const Panel = lazyPart(() => import("../panels/image/ImagePanel.tsx").then((module) => module.ImagePanel));

/** The image of the target, fetched when it is first opened. */
export function ImageOnDemand() {
  return (
    <Suspense>
      <Panel />
    </Suspense>
  );
}
