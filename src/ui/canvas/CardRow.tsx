import { memo } from "react";
import type { RowView } from "../../viewmodel/graphView.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Mark, markTitle } from "../controls/Mark.tsx";

/** One instruction of a card, with what each builder does with it. */
export const CardRow = memo(function CardRow({ stage, row }: { readonly stage: number; readonly row: RowView }) {
  const { instruction, legacy, buildkit } = row;
  const { actions } = useAppStore();
  const isSelected = useAppState(({ selection }) => selection?.stage === stage && selection.instruction === instruction);
  return (
    <li
      className="stage-card-row"
      data-instruction={instruction}
      data-selected={isSelected || undefined}
      data-fails={legacy === "fails" || buildkit === "fails" || undefined}
      onClick={(event) => {
        event.stopPropagation();
        actions.select({ stage, instruction, madeIn: "graph" });
      }}
    >
      <span className="stage-card-row-text" title={row.fullText}>
        <b>{row.keyword}</b> {row.text}
      </span>
      <span className="stage-card-row-mark">
        <Mark builder="legacy" outcome={legacy} title={markTitle("legacy", legacy)} />
      </span>
      <span className="stage-card-row-mark">
        <Mark builder="buildkit" outcome={buildkit} title={markTitle("buildkit", buildkit)} />
      </span>
    </li>
  );
});
