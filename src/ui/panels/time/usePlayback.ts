import { useEffect } from "react";
import { selectPlaySpeed } from "../../../state/time/selectTime.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import { useMediaQuery } from "../../controls/useMediaQuery.ts";

/** A frame that comes later than this was not on the screen: the playhead does not jump over what happened meanwhile. */
const LONGEST_FRAME = 100;
/** Milliseconds between two steps where motion is not wanted. */
const CALM_STEP = 1_000;

/** Moves the playhead while the builds are played: evenly, or from event to event where motion is not wanted. */
export function usePlayback(): void {
  const store = useAppStore();
  const isPlaying = useAppState((state) => state.isPlaying);
  const isCalm = useMediaQuery("(prefers-reduced-motion: reduce)");

  useEffect(() => {
    if (!isPlaying) return;
    if (isCalm) {
      const timer = setInterval(() => {
        const before = store.getState().moment;
        store.actions.stepMoment(1);
        if (store.getState().moment !== before) store.actions.play();
      }, CALM_STEP);
      return () => clearInterval(timer);
    }
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now: number) {
      store.actions.advance(Math.min(Math.max(now - last, 0), LONGEST_FRAME) * selectPlaySpeed(store.getState()));
      last = now;
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, isCalm, store]);
}
