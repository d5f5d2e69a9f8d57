import { useEffect, useState } from "react";
import { LARGE_GRAPH } from "../../viewmodel/folding.ts";
import { useAppStore } from "../controls/AppStoreContext.tsx";

/**
 * Whether the editor is folded to its rail. A large file that was opened folds it, to give the graph the room;
 * text that is typed never does.
 */
export function useFoldedEditor(): [isFolded: boolean, setIsFolded: (isFolded: boolean) => void] {
  const store = useAppStore();
  const [isFolded, setIsFolded] = useState(false);
  useEffect(() => {
    let openedRevision: number | null = null;
    let wasInText = false;
    return store.subscribe((state, before) => {
      if (state.replaced !== before.replaced) {
        openedRevision = state.replaced?.cause === "opened" ? state.inputRevision : null;
        wasInText = isInText();
      }
      if (openedRevision === null || state.lastGood === before.lastGood || state.lastGood?.revision !== openedRevision) return;
      openedRevision = null;
      // Whoever went into the text before the stages were known is about to write.
      if (isInText() && !wasInText) return;
      setIsFolded(state.lastGood.analysis.stages.length > LARGE_GRAPH);
    });
  }, [store]);
  return [isFolded, setIsFolded];
}

/** Whether the caret stands in the editor. */
function isInText(): boolean {
  return document.activeElement?.matches("[data-view=editor] :is(textarea, [role=textbox], [contenteditable])") ?? false;
}
