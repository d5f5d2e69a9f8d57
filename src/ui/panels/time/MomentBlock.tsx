import { selectStages } from "../../../state/selectors.ts";
import { selectMoment } from "../../../state/time/selectTime.ts";
import { buildkitMoment, legacyMoment } from "../../../viewmodel/time/momentView.ts";
import type { BuilderMoment } from "../../../viewmodel/time/momentView.ts";
import { secondsText } from "../../../viewmodel/time/timelineView.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { StepDuration } from "./StepDuration.tsx";
import "./moment.css";

/** What each builder is at where the playhead stands. */
export function MomentBlock() {
  const runs = useAppState((state) => state.simulation?.runs);
  const moment = useAppState(selectMoment);
  const stages = useAppState(selectStages);
  if (!runs) return null;
  return (
    <section className="moment" aria-label="At the playhead">
      <h3>At {secondsText(moment)}</h3>
      <BuilderAt builder="legacy" name="The legacy builder" at={legacyMoment(runs.legacy, moment, stages)} />
      <BuilderAt builder="buildkit" name="BuildKit" at={buildkitMoment(runs.buildkit, moment, stages)} />
      <StepDuration />
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
