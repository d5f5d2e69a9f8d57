import { useEffect } from "react";
import type { ArgumentTable } from "../../engine/index.ts";
import { selectArgumentTable } from "../../state/selectExplanation.ts";
import { useAppState, useAppStore } from "./AppStoreContext.tsx";

/** The file's arguments, worked out for as long as somebody looks at them; null until they are known. */
export function useArgumentTable(): ArgumentTable | null {
  const { actions } = useAppStore();
  useEffect(() => {
    actions.showArguments(true);
    return () => actions.showArguments(false);
  }, [actions]);
  return useAppState(selectArgumentTable);
}
