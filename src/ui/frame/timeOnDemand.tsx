import { Suspense, lazy } from "react";

const Timeline = lazy(() => import("../panels/time/TimelinePanel.tsx").then((module) => ({ default: module.TimelinePanel })));
const Console = lazy(() => import("../panels/time/ConsolePanel.tsx").then((module) => ({ default: module.ConsolePanel })));
const Controls = lazy(() => import("../panels/time/PlayControls.tsx").then((module) => ({ default: module.PlayControls })));

/** The timeline, fetched beside the first paint. */
export function TimelineOnDemand() {
  return (
    <Suspense>
      <Timeline />
    </Suspense>
  );
}

/** The consoles, fetched when they are opened. */
export function ConsoleOnDemand() {
  return (
    <Suspense>
      <Console />
    </Suspense>
  );
}

/** Play, pause and steps, fetched beside the first paint. */
export function PlayControlsOnDemand() {
  return (
    <Suspense>
      <Controls />
    </Suspense>
  );
}
