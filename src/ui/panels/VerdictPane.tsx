import type { ReactNode } from "react";
import { selectIsEmpty, selectIsGraphStale, selectIsStale, selectStages } from "../../state/selectors.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { BuilderHeadlines } from "./BuilderHeadlines.tsx";
import { BuilderRefusals } from "./BuilderRefusals.tsx";
import { OtherVerdicts } from "./otherVerdictsOnDemand.tsx";
import { StaleBanner } from "./StaleBanner.tsx";
import { TargetNeedsBlock } from "./TargetNeedsBlock.tsx";
import { VerdictTable } from "./VerdictTable.tsx";

interface VerdictPaneProps {
  /** In place of everything while there is no text. */
  readonly whenEmpty?: ReactNode;
  /** Below the table, and there too when no stage can be read. */
  readonly problems?: ReactNode;
  readonly below?: ReactNode;
}

/** What each builder does with the file: in short, stage by stage, and what the target needs. */
export function VerdictPane({ whenEmpty, problems, below }: VerdictPaneProps) {
  const isWaiting = useAppState(selectIsStale);
  const isOlder = useAppState(selectIsGraphStale);
  const isEmpty = useAppState(selectIsEmpty);
  const hasStages = useAppState((state) => selectStages(state).length > 0);
  return (
    <div className="verdicts" aria-busy={isWaiting} data-stale={isOlder || undefined}>
      <div className="verdicts-scroll">
        {isEmpty && whenEmpty}
        {!isEmpty && isOlder && <StaleBanner what="verdicts" />}
        {hasStages && !isEmpty && <BuilderHeadlines />}
        {!isEmpty && <BuilderRefusals />}
        <div hidden={isEmpty || !hasStages}>
          <VerdictTable />
          <OtherVerdicts />
        </div>
        {!isEmpty && problems}
        {!isEmpty && hasStages && below}
      </div>
      {!isEmpty && <TargetNeedsBlock />}
    </div>
  );
}
