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
    return store.subscribe((state, before) => {
      if (state.replaced !== before.replaced) openedRevision = state.replaced?.cause === "opened" ? state.inputRevision : null;
      if (openedRevision === null || state.lastGood === before.lastGood || state.lastGood?.revision !== openedRevision) return;
      openedRevision = null;
      setIsFolded(state.lastGood.analysis.stages.length > LARGE_GRAPH);
    });
  }, [store]);
  return [isFolded, setIsFolded];
}
