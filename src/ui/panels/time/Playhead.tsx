import { useRef } from "react";
import type { CSSProperties, KeyboardEvent, PointerEvent } from "react";
import { selectLength, selectMoment } from "../../../state/time/selectTime.ts";
import { secondsText } from "../../../viewmodel/time/timelineView.ts";
import { useAppState, useAppStore } from "../../controls/AppStoreContext.tsx";
import "./playhead.css";

/** The line across the timeline at the moment that is shown. It is dragged, or moved by keys. */
export function Playhead({ span }: { readonly span: number }) {
  const { actions } = useAppStore();
  const moment = useAppState(selectMoment);
  const length = useAppState(selectLength);
  const plot = useRef<HTMLDivElement>(null);

  const moveTo = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const share = (event.clientX - box.left) / box.width;
    actions.setMoment(Math.min(length, Math.max(0, share * span)));
  };
  const moveByKey = (event: KeyboardEvent) => {
    const step = keySteps.get(event.key);
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === "start") actions.setMoment(0);
    else if (step === "end") actions.setMoment(null);
    else actions.stepMoment(step);
  };

  return (
    <div
      ref={plot}
      className="timeline-scrub"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event);
      }}
    >
      <div
        className="playhead"
        role="slider"
        tabIndex={0}
        aria-label="Moment of the builds"
        aria-valuemin={0}
        aria-valuemax={Math.round(length)}
        aria-valuenow={Math.round(moment)}
        aria-valuetext={secondsText(moment)}
        style={{ "--from": moment / span } as CSSProperties}
        onKeyDown={moveByKey}
      >
        <span className="playhead-time">{secondsText(moment)}</span>
      </div>
    </div>
  );
}

const keySteps = new Map<string, 1 | -1 | "start" | "end">([
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["PageUp", 1],
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["PageDown", -1],
  ["Home", "start"],
  ["End", "end"],
]);
