import { memo } from "react";
import { selectFindMatches } from "../../state/selectFindMatches.ts";
import { runningWord, selectRunning } from "../../state/time/selectTime.ts";
import { selectMeasured } from "../../state/time/selectMeasured.ts";
import type { RowView } from "../../viewmodel/graphView.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Mark, markTitle } from "../controls/Mark.tsx";
import { useCanvasStore } from "./canvasState.ts";
import { usePointing } from "./usePointing.ts";

/** One instruction of a card, with what each builder does with it. */
export const CardRow = memo(function CardRow({ stage, row }: { readonly stage: number; readonly row: RowView }) {
  const { instruction, legacy, buildkit } = row;
  const { actions } = useAppStore();
  const isSelected = useAppState(({ selection }) => selection?.stage === stage && selection.instruction === instruction);
  const isMatch = useAppState((state) => selectFindMatches(state).byStage.get(stage)?.has(instruction) ?? false);
  const running = useAppState((state) => runningWord(selectRunning(state, stage, instruction)));
  const measured = useAppState((state) => selectMeasured(state, stage, instruction));
  const point = usePointing();
  const canvas = useCanvasStore();
  return (
    <li
      className="stage-card-row"
      data-instruction={instruction}
      data-selected={isSelected || undefined}
      data-match={isMatch || undefined}
      data-running={running}
      data-fails={legacy === "fails" || buildkit === "fails" || undefined}
      {...point({ node: `stage:${stage}`, instruction })}
      // Out of a row the mouse is still on its card.
      onPointerLeave={() => canvas.setState({ pointed: { node: `stage:${stage}` } })}
      onClick={(event) => {
        event.stopPropagation();
        actions.select({ stage, instruction, madeIn: "graph" });
      }}
    >
      <span className="stage-card-row-text" title={row.fullText}>
        <b>{row.keyword}</b> {row.text}
      </span>
      {measured && (
        <span className="stage-card-row-time" data-state={measured.state} title={measured.title}>
          {measured.text}
        </span>
      )}
      <span className="stage-card-row-mark">
        <Mark builder="legacy" outcome={legacy} title={markTitle("legacy", legacy)} />
      </span>
      <span className="stage-card-row-mark">
        <Mark builder="buildkit" outcome={buildkit} title={markTitle("buildkit", buildkit)} />
      </span>
    </li>
  );
});
