import { findInGraph, turnGraph } from "../../commands/graphCommands.ts";
import { selectTargetStage } from "../../state/selectors.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { LARGE_GRAPH } from "../../viewmodel/folding.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { useCommandContext } from "../controls/CommandContext.tsx";
import { Icon } from "../controls/Icon.tsx";
import { BuilderFocusControl } from "./BuilderFocusControl.tsx";
import { PathMenu } from "./PathMenu.tsx";

/** Above the graph: whose work it shows, how much of it there is, and how it is drawn. */
export function CanvasBar() {
  const { actions } = useAppStore();
  const context = useCommandContext();
  const areAllFolded = useAppState(({ layout }) => layout?.view.nodes.every((node) => node.kind === "source" || node.isFolded) ?? false);
  const isDown = useAppState((state) => state.drawing.direction === "down");
  const isFinding = useAppState((state) => state.find !== null);
  return (
    <div className="canvas-bar">
      <BuilderFocusControl />
      <PathMenu />
      <StageCount isFolded={areAllFolded} />
      <button type="button" className="button" data-size="small" data-shape="icon" aria-label="Find in the graph" title="Find in the graph (/)" aria-expanded={isFinding} onClick={() => (isFinding ? actions.setFind(null) : findInGraph.run(context))}>
        <Icon name="find" />
      </button>
      <button type="button" className="button" data-size="small" data-shape="icon" aria-label="Draw downwards" title={isDown ? "Draw to the right (R)" : "Draw downwards (R)"} aria-pressed={isDown} onClick={() => turnGraph.run(context)}>
        <Icon name={isDown ? "turnRight" : "turnDown"} />
      </button>
      <BarButton icon={areAllFolded ? "unfold" : "fold"} words={areAllFolded ? "Unfold all" : "Fold all"} onClick={() => (areAllFolded ? actions.unfoldAll() : actions.foldAll())} />
      <BarButton icon="fit" words="Fit" onClick={() => actions.requestFit()} />
    </div>
  );
}

function BarButton({ icon, words, onClick }: { readonly icon: "fold" | "unfold" | "fit"; readonly words: string; readonly onClick: () => void }) {
  return (
    <button type="button" className="button" data-size="small" aria-label={words} title={words} onClick={onClick}>
      <Icon name={icon} />
      <span className="button-word">{words}</span>
    </button>
  );
}

function StageCount({ isFolded }: { readonly isFolded: boolean }) {
  const words = useAppState((state) => {
    const analysis = state.lastGood?.analysis;
    const stageCount = analysis?.stages.length ?? 0;
    const { path } = state.drawing;
    if (analysis && path && state.layout) {
      const onPath = state.layout.view.nodes.filter((node) => node.kind === "stage" && !node.isAside).length;
      return `${onPath} of ${countWords(stageCount, "stage")}, the others ${path.rest}`;
    }
    if (!analysis || stageCount <= LARGE_GRAPH) return "";
    const target = analysis.stages[selectTargetStage(state)];
    const way = target ? ` ${analysis.verdicts.buildkit.stageCount} on the way to ${target.displayName}` : "";
    return `${countWords(stageCount, "stage")}${isFolded ? ", folded" : ""}.${way}`;
  });
  return <span className="canvas-bar-count" title={words}>{words}</span>;
}
