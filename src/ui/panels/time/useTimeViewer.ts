import { useEffect } from "react";
import { useAppStore } from "../../controls/AppStoreContext.tsx";

/** Has the builds simulated as long as the component stands on the page. */
export function useTimeViewer(): void {
  const { actions } = useAppStore();
  useEffect(() => actions.viewTime(), [actions]);
}
