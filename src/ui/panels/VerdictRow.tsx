import { memo } from "react";
import type { KeyboardEvent } from "react";
import type { StageSummary, StageVerdict } from "../../engine/index.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";
import { OutcomeWord } from "../controls/OutcomeWord.tsx";
import { StageReasons } from "./StageReasons.tsx";

interface VerdictRowProps {
  readonly stage: StageSummary;
  readonly verdict: StageVerdict;
  readonly isTarget: boolean;
  readonly isSelected: boolean;
  /** The one row that the Tab key stops at; arrows go to the others. */
  readonly isReachable: boolean;
}

/** One stage of the table; once selected, the two reasons stand under it. */
export const VerdictRow = memo(function VerdictRow({ stage, verdict, isTarget, isSelected, isReachable }: VerdictRowProps) {
  const { actions } = useAppStore();
  const select = () => actions.select({ stage: stage.index, madeIn: "table" });
  const selectByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && event.target === event.currentTarget) select();
  };
  const isSkippedByBoth = verdict.legacy.outcome === "skipped" && verdict.buildkit.outcome === "skipped";

  return (
    <>
      <tr
        className="verdict-row"
        tabIndex={-1}
        onClick={select}
        onKeyDown={selectByKey}
        aria-current={isSelected || undefined}
        data-skipped={isSkippedByBoth || undefined}
      >
        <th scope="row" data-target={isTarget || undefined}>
          <button type="button" className="verdict-stage" tabIndex={isReachable ? 0 : -1} aria-expanded={isSelected} title={stage.displayName}>
            {stage.displayName}
          </button>
        </th>
        <td>
          <OutcomeWord builder="legacy" outcome={verdict.legacy.outcome} />
        </td>
        <td>
          <OutcomeWord builder="buildkit" outcome={verdict.buildkit.outcome} />
          {verdict.hasNothingToRun && <span className="nothing-to-run">nothing to run</span>}
        </td>
      </tr>
      {isSelected && (
        // Belongs to the row above: it is no row of its own.
        <tr role="presentation" className="verdict-reasons">
          <td role="presentation" colSpan={3}>
            <StageReasons stage={stage} verdict={verdict} isTarget={isTarget} />
          </td>
        </tr>
      )}
    </>
  );
});
