import { selectIsEmpty } from "../../../state/selectors.ts";
import { selectLength, selectMoment, selectTimeline } from "../../../state/time/selectTime.ts";
import type { TimelineView } from "../../../viewmodel/time/timelineView.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { NothingToShow } from "../NothingToShow.tsx";
import { MomentBlock } from "./MomentBlock.tsx";
import { Playhead } from "./Playhead.tsx";
import { TimelineAxis, TimelineRows } from "./TimelineLanes.tsx";
import { TimesBar } from "./TimesBar.tsx";
import { useTimeViewer } from "./useTimeViewer.ts";

/** Both builds on one scale of time, and what each is at where the playhead stands. */
export function TimelinePanel() {
  useTimeViewer();
  const view = useAppState(selectTimeline);
  const length = useAppState(selectLength);
  const isEmpty = useAppState(selectIsEmpty);
  if (!view || isEmpty) return <NothingToShow subject="The builds" isMany promise="how its builds go" />;
  if (length === 0) return <p className="panel-note">Both builders refuse this file before any work begins.</p>;
  return (
    <div className="timeline">
      <TimesBar />
      <div className="timeline-lanes" role="group" aria-label="Timeline">
        <AxisAtPlayhead view={view} />
        <TimelineRows view={view} />
        <Playhead span={view.span} />
      </div>
      <MomentBlock />
    </div>
  );
}

function AxisAtPlayhead({ view }: { readonly view: TimelineView }) {
  return <TimelineAxis view={view} moment={useAppState(selectMoment)} />;
}
