import type { BuilderSummary, Outcome } from "../../engine/index.ts";
import { selectVerdicts } from "../../state/whatIf/selectVerdicts.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { outcomeStrip } from "../../viewmodel/outcomeStrip.ts";
import { failureWords } from "../../viewmodel/verdictSentence.ts";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import type { BuilderId } from "../controls/BuilderLetter.tsx";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Mark } from "../controls/Mark.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** How much of the file each builder processes: a number, the work, and a strip with one segment a stage. */
export function BuilderHeadlines() {
  const verdicts = useAppState(selectVerdicts);
  if (!verdicts) return null;
  return (
    <div className="headlines">
      {builders.map((builder) => (
        <section key={builder} className="headline" aria-label={`${builderNames[builder]} in short`}>
          <h3>
            <BuilderLetter builder={builder} />
            {builderNames[builder]}
          </h3>
          <p className="headline-count">
            <b>{verdicts[builder].stageCount}</b> <span>of {countWords(verdicts.stages.length, "stage")}</span>
          </p>
          <WorkLine builder={builder} summary={verdicts[builder]} />
          <Strip builder={builder} outcomes={verdicts.stages.map((stage) => stage[builder].outcome)} />
        </section>
      ))}
    </div>
  );
}

function WorkLine({ builder, summary }: { readonly builder: BuilderId; readonly summary: BuilderSummary }) {
  if (summary.error) {
    return (
      <p className="headline-failure">
        <Mark builder={builder} outcome="fails" />
        {failureWords(summary.error)}
      </p>
    );
  }
  if (builder === "legacy") return <p>{countWords(summary.workCount, "step")}</p>;
  return (
    <p title={`${summary.executedCount} of them executed after FROM`}>
      {countWords(summary.workCount, "vertex", "vertices")}
    </p>
  );
}

/** A picture of the table's column; the table says the same in words. */
function Strip({ builder, outcomes }: { readonly builder: BuilderId; readonly outcomes: readonly Outcome[] }) {
  return (
    <div className="strip" aria-hidden="true">
      {outcomeStrip(outcomes).map((outcome, index) => (
        <i key={index} data-builder={builder} data-outcome={outcome} />
      ))}
    </div>
  );
}
