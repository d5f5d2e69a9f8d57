import { selectStages } from "../../../state/selectors.ts";
import { selectMoment } from "../../../state/time/selectTime.ts";
import { buildkitMoment, legacyMoment } from "../../../viewmodel/time/momentView.ts";
import type { BuilderMoment } from "../../../viewmodel/time/momentView.ts";
import { secondsText } from "../../../viewmodel/time/timelineView.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import "./moment.css";

/** What each builder is at where the playhead stands. */
export function MomentBlock() {
  const runs = useAppState((state) => state.simulation?.runs);
  const moment = useAppState(selectMoment);
  const stages = useAppState(selectStages);
  const assumed = useAppState((state) => state.scenario.durations.byKind.exec);
  if (!runs) return null;
  return (
    <section className="moment" aria-label="At the playhead">
      <h3>At {secondsText(moment)}</h3>
      <BuilderAt builder="legacy" name="The legacy builder" at={legacyMoment(runs.legacy, moment, stages)} />
      <BuilderAt builder="buildkit" name="BuildKit" at={buildkitMoment(runs.buildkit, moment, stages)} />
      <p className="moment-note">Times are made up: {secondsText(assumed)} for a RUN, less for all else, images there already.</p>
    </section>
  );
}

function BuilderAt({ builder, name, at }: { readonly builder: BuilderId; readonly name: string; readonly at: BuilderMoment }) {
  return (
    <div className="moment-builder">
      <BuilderLetter builder={builder} title={name} />
      <div>
        <p>{at.lead}</p>
        {at.works.map(({ index, stage, text }) => (
          <p key={index} className="moment-work">
            {stage !== "" && <b className="mono">{stage}</b>} <code>{text}</code>
          </p>
        ))}
      </div>
    </div>
  );
}
