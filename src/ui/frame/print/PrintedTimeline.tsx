import { selectTimeline } from "../../../state/time/selectTime.ts";
import { selectTimesNote } from "../../../state/time/selectTimesNote.ts";
import { countWords } from "../../../viewmodel/countWords.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { TimelineAxis, TimelineRows } from "../../panels/time/TimelineLanes.tsx";
import { useAtPrintBegin } from "./useAtPrintBegin.ts";

/** Some three pages. */
const MOST_LANES = 80;

/** Both builds over time, where the timeline is open. */
export function PrintedTimeline() {
  const isOpen = useAtPrintBegin(({ panel, timeViewers }) => timeViewers > 0 && (panel === null || panel === "timeline"));
  const view = useAppState(selectTimeline);
  const { measured, rest } = useAppState(selectTimesNote);
  if (!isOpen || !view || Math.max(view.durations.legacy, view.durations.buildkit) === 0) return null;
  return (
    <section className="print-timeline" aria-label="Timeline">
      <h2>Timeline</h2>
      <p>
        {measured} {rest}
      </p>
      <div className="timeline-lanes">
        <TimelineAxis view={view} />
        <TimelineRows view={view} most={MOST_LANES} />
      </div>
      {view.lanes.length > MOST_LANES && <p>{countWords(view.lanes.length - MOST_LANES, "more lane")}.</p>}
    </section>
  );
}
