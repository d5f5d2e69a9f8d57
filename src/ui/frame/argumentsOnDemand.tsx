import { Suspense, lazy } from "react";

const Panel = lazy(() => import("../panels/ArgumentsPanel.tsx").then((module) => ({ default: module.ArgumentsPanel })));

/** The table of arguments, fetched when it is first opened. */
export function ArgumentsOnDemand() {
  return (
    <Suspense>
      <Panel />
    </Suspense>
  );
}
