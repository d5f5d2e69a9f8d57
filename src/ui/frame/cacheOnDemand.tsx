import { Suspense } from "react";
import { lazyPart } from "../controls/lazyPart.tsx";

const Cache = lazyPart(() => import("../panels/cache/machines/CacheViews.tsx").then((module) => module.CacheViews));

/** What is supposed of the cache and what comes of it, fetched when it is opened. */
export function CacheOnDemand() {
  return (
    <Suspense>
      <Cache />
    </Suspense>
  );
}
