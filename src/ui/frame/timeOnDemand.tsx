import { Suspense } from "react";
import { lazyPart } from "../controls/lazyPart.tsx";

const Timeline = lazyPart(() => import("../panels/time/TimelinePanel.tsx").then((module) => module.TimelinePanel));
const Console = lazyPart(() => import("../panels/time/ConsolePanel.tsx").then((module) => module.ConsolePanel));
const Controls = lazyPart(() => import("../panels/time/PlayControls.tsx").then((module) => module.PlayControls));

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
