import { memo } from "react";
import type { KeyboardEvent } from "react";
import type { Outcome } from "../../engine/index.ts";
import { selectMeasuredStage } from "../../state/time/selectMeasured.ts";
import { runningWord, selectRunningStage } from "../../state/time/selectTime.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { OutcomeWord } from "../controls/OutcomeWord.tsx";
import { WhyBlock } from "./WhyBlock.tsx";

/** What a log told of all of a stage. */
function MeasuredTime({ stage }: { readonly stage: number }) {
  const measured = useAppState((state) => selectMeasuredStage(state, stage));
  if (!measured || measured.state === "cached") return null;
  return (
    <span className="measured-time" data-state={measured.state} title={measured.title}>
      {measured.text}
    </span>
  );
}

/** Plain values only: each analysis brings new objects, and a row is drawn again where it says something else. */
interface VerdictRowProps {
  readonly index: number;
  readonly displayName: string;
  readonly legacy: Outcome;
  readonly buildkit: Outcome;
  readonly hasNothingToRun: boolean;
  /** Other outcomes with the target before, and its name. */
  readonly legacyBefore?: Outcome | undefined;
  readonly buildkitBefore?: Outcome | undefined;
  readonly targetBefore?: string | undefined;
  readonly isTarget: boolean;
  readonly isSelected: boolean;
  /** The one row that the Tab key stops at; arrows go to the others. */
  readonly isReachable: boolean;
}

/** One stage of the table; once selected, the two reasons stand under it. */
export const VerdictRow = memo(function VerdictRow({ index, displayName, legacy, buildkit, hasNothingToRun, legacyBefore, buildkitBefore, targetBefore, isTarget, isSelected, isReachable }: VerdictRowProps) {
  const { actions } = useAppStore();
  const running = useAppState((state) => runningWord(selectRunningStage(state, index)));
  const logBuilder = useAppState((state) => state.scenario.log?.builder);
  const select = () => actions.select({ stage: index, madeIn: "table" });
  const selectByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target === event.currentTarget) select();
  };

  return (
    <>
      <tr
        className="verdict-row"
        tabIndex={-1}
        onClick={select}
        onKeyDown={selectByKey}
        data-running={running}
        aria-current={isSelected || undefined}
        data-skipped={(legacy === "skipped" && buildkit === "skipped") || undefined}
      >
        <th scope="row" data-target={isTarget || undefined}>
          <button type="button" className="verdict-stage" tabIndex={isReachable ? 0 : -1} aria-expanded={isSelected} title={displayName}>
            {displayName}
          </button>
        </th>
        <td {...comparedWith(targetBefore, legacyBefore)}>
          <OutcomeWord builder="legacy" outcome={legacy} />
          {logBuilder === "legacy" && <MeasuredTime stage={index} />}
        </td>
        <td {...comparedWith(targetBefore, buildkitBefore)}>
          <OutcomeWord builder="buildkit" outcome={buildkit} />
          {logBuilder === "buildkit" && <MeasuredTime stage={index} />}
          {hasNothingToRun && <span className="nothing-to-run">nothing to run</span>}
        </td>
      </tr>
      {isSelected && (
        // Belongs to the row above: it is no row of its own.
        <tr role="presentation" className="verdict-reasons">
          <td role="presentation" colSpan={3}>
            <WhyBlock isTarget={isTarget} />
          </td>
        </tr>
      )}
    </>
  );
});

/** The cell's word stays one word: what was before is drawn under it, and told by its title. */
function comparedWith(target: string | undefined, outcome: Outcome | undefined): { readonly title?: string; readonly "data-before"?: string } {
  return outcome === undefined ? {} : { title: `With target ${target}: ${outcome}`, "data-before": `was ${outcome}` };
}
