import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { countWords } from "../../viewmodel/countWords.ts";
import type { StageCardView } from "../../viewmodel/graphView.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { BuilderTag } from "./BuilderTag.tsx";
import { CardMarks } from "./CardMarks.tsx";
import { CardRow } from "./CardRow.tsx";
import { cardLook } from "./cardLook.ts";
import { cardName } from "./cardName.ts";
import type { StageFlowNode } from "./flowNodes.ts";
import { useStageGraph } from "./StageGraphContext.ts";
import { useCardKeys } from "./useCardKeys.ts";

/** A stage as a card. It reads its own selection by its number, so that selecting another draws two cards and no more. */
export const StageCard = memo(function StageCard({ data }: NodeProps<StageFlowNode>) {
  const { view } = data;
  const { stage, legacy, buildkit, isFolded } = view;
  const { actions } = useAppStore();
  const isSelected = useAppState(({ selection }) => selection?.stage === stage);
  const onKeyDown = useCardKeys(view);
  const graph = useStageGraph();
  return (
    <div
      className="stage-card"
      role="group"
      tabIndex={0}
      aria-label={cardName(view)}
      aria-current={isSelected ? "true" : undefined}
      data-stage={stage}
      data-legacy={legacy}
      data-buildkit={buildkit}
      data-look={cardLook(legacy, buildkit)}
      data-folded={isFolded || undefined}
      data-selected={isSelected || undefined}
      onClick={() => actions.select({ stage, madeIn: "graph" })}
      onDoubleClick={() => actions.setFolded(stage, !isFolded)}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        if (target.matches(":focus-visible")) graph.reveal(stage);
      }}
    >
      <CardTab view={view} />
      <div className="stage-card-header" title={`${view.fullName}\n${view.fromText}`}>
        <bdi className="stage-card-name">{view.name}</bdi>
        <span className="stage-card-detail">
          {view.detail}
          {isFolded && <CardMarks legacy={legacy} buildkit={buildkit} />}
        </span>
        {!isFolded && (
          <span className="stage-card-tags">
            <BuilderTag builder="legacy" outcome={legacy} />
            <BuilderTag builder="buildkit" outcome={buildkit} />
          </span>
        )}
      </div>
      <button
        type="button"
        className="stage-card-fold"
        tabIndex={isSelected ? 0 : -1}
        aria-label={`${isFolded ? "Unfold" : "Fold"} ${view.fullName}`}
        aria-expanded={!isFolded}
        onClick={(event) => {
          event.stopPropagation();
          actions.setFolded(stage, !isFolded);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Icon name={isFolded ? "unfold" : "fold"} />
      </button>
      {(view.rows.length > 0 || view.hiddenRowCount > 0) && <CardRows view={view} />}
    </div>
  );
});

function CardTab({ view: { tab, isFolded } }: { readonly view: StageCardView }) {
  // A folded card's dashes say it already.
  if (!tab || (isFolded && (tab === "skipped" || tab === "not reached"))) return null;
  return (
    <span className="stage-card-tab" data-tab={tab}>
      {tab === "target" && <Icon name="flag" />}
      {tab}
    </span>
  );
}

function CardRows({ view }: { readonly view: StageCardView }) {
  return (
    <ol className="stage-card-rows">
      {view.rows.map((row) => (
        <CardRow key={row.instruction} stage={view.stage} row={row} />
      ))}
      {view.hiddenRowCount > 0 && (
        <li className="stage-card-row">
          <span className="stage-card-row-text" title={`${countWords(view.hiddenRowCount, "more instruction")}: see the Dockerfile`}>
            +{view.hiddenRowCount} more
          </span>
        </li>
      )}
    </ol>
  );
}
