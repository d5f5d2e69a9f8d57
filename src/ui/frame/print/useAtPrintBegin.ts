import { useState } from "react";
import type { AppState } from "../../../state/appState.ts";
import { useAppStore } from "../../controls/AppStoreContext.tsx";

/** What held when the browser began to print: the paper is narrower than the screen, so that the page behind may change its panes meanwhile. */
export function useAtPrintBegin<Value>(select: (state: AppState) => Value): Value {
  const { getState } = useAppStore();
  const [value] = useState(() => select(getState()));
  return value;
}
