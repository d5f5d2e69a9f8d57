import { selectTargetStage } from "../../state/selectors.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { LARGE_GRAPH } from "../../viewmodel/folding.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { BuilderFocusControl } from "./BuilderFocusControl.tsx";

/** Above the graph: whose work it shows, how much of it there is, and how it is drawn. */
export function CanvasBar() {
  const { actions } = useAppStore();
  const areAllFolded = useAppState(({ layout }) => layout?.view.nodes.every((node) => node.kind === "source" || node.isFolded) ?? false);
  return (
    <div className="canvas-bar">
      <BuilderFocusControl />
      <StageCount isFolded={areAllFolded} />
      <button
        type="button"
        className="button"
        data-size="small"
        onClick={() => {
          if (areAllFolded) actions.unfoldAll();
          else actions.foldAll();
          actions.requestFit();
        }}
      >
        <Icon name={areAllFolded ? "unfold" : "fold"} />
        {areAllFolded ? "Unfold all" : "Fold all"}
      </button>
      <button type="button" className="button" data-size="small" onClick={() => actions.requestFit()}>
        <Icon name="fit" />
        Fit
      </button>
    </div>
  );
}

function StageCount({ isFolded }: { readonly isFolded: boolean }) {
  const words = useAppState((state) => {
    const analysis = state.lastGood?.analysis;
    const stageCount = analysis?.stages.length ?? 0;
    if (!analysis || stageCount <= LARGE_GRAPH) return "";
    const target = analysis.stages[selectTargetStage(state)];
    const way = target ? ` ${analysis.verdicts.buildkit.stageCount} on the way to ${target.displayName}` : "";
    return `${countWords(stageCount, "stage")}${isFolded ? ", folded" : ""}.${way}`;
  });
  return <span className="canvas-bar-count">{words}</span>;
}
