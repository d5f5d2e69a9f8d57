import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { selectFindMatches } from "../../state/selectFindMatches.ts";
import { runningWord, selectRunning, selectRunningStage } from "../../state/time/selectTime.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import type { StageCardView } from "../../viewmodel/graphView.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { BuilderTag } from "./BuilderTag.tsx";
import { CardMarks } from "./CardMarks.tsx";
import { CardRow } from "./CardRow.tsx";
import { cardLook } from "../../viewmodel/cardLook.ts";
import { cardName } from "./cardName.ts";
import type { StageFlowNode } from "./flowNodes.ts";
import { useStageGraph } from "./StageGraphContext.ts";
import { useNodeProps } from "./useNodeProps.ts";
import { usePointing } from "./usePointing.ts";

/** A stage as a card. It reads its own selection by its number, so that selecting another draws two cards and no more. */
export const StageCard = memo(function StageCard({ data }: NodeProps<StageFlowNode>) {
  const { view } = data;
  const { id, stage, legacy, buildkit, isFolded } = view;
  const { actions } = useAppStore();
  const isSelected = useAppState(({ selection }) => selection?.stage === stage);
  const matchCount = useAppState((state) => selectFindMatches(state).byStage.get(stage)?.size ?? 0);
  const isNameMatch = useAppState((state) => selectFindMatches(state).byStage.get(stage)?.has(-1) ?? false);
  const running = useAppState((state) => runningWord(isFolded ? selectRunningStage(state, stage) : selectRunning(state, stage, -1)));
  const node = useNodeProps(view);
  const graph = useStageGraph();
  const point = usePointing();
  const fold = () => {
    graph.hold(id);
    actions.setFolded(stage, !isFolded);
  };
  return (
    <div
      className="stage-card"
      role="group"
      aria-label={view.fullName}
      data-stage={stage}
      data-legacy={legacy}
      data-buildkit={buildkit}
      data-look={cardLook(legacy, buildkit)}
      data-folded={isFolded || undefined}
      data-selected={isSelected || undefined}
      data-aside={view.isAside || undefined}
      data-running={running}
      data-match={isFolded ? matchCount > 0 || undefined : isNameMatch || undefined}
      onClick={() => actions.select({ stage, madeIn: "graph" })}
      onDoubleClick={fold}
      {...point({ node: id })}
    >
      <CardTab view={view} />
      <button type="button" className="stage-card-header" title={`${view.fullName}\n${view.fromText}`} aria-label={cardName(view)} aria-pressed={isSelected} {...node}>
        <bdi className="stage-card-name">{view.name}</bdi>
        <span className="stage-card-detail">
          {isFolded && matchCount > 0 ? countWords(matchCount, "match", "matches") : view.detail}
          {isFolded && <CardMarks legacy={legacy} buildkit={buildkit} />}
        </span>
        {!isFolded && (
          <span className="stage-card-tags">
            <BuilderTag builder="legacy" outcome={legacy} />
            <BuilderTag builder="buildkit" outcome={buildkit} />
          </span>
        )}
      </button>
      <button
        type="button"
        className="stage-card-fold"
        tabIndex={isSelected ? 0 : -1}
        aria-label={`${isFolded ? "Unfold" : "Fold"} ${view.fullName}`}
        aria-expanded={!isFolded}
        onClick={(event) => {
          event.stopPropagation();
          fold();
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
