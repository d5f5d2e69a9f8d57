import { selectIsEmpty } from "../../../../state/selectors.ts";
import { useAppState, useAppStore } from "../../../controls/AppStoreContext.tsx";
import { CachePanel } from "../CachePanel.tsx";
import { AcrossMachines } from "./AcrossMachines.tsx";
import "./machines.css";

/** The cache of one machine, or what a fresh one takes from a registry. */
export function CacheViews() {
  const { actions } = useAppStore();
  const isAcross = useAppState((state) => state.acrossMachines.isShown);
  const isEmpty = useAppState(selectIsEmpty);
  if (isEmpty) return <CachePanel />;
  return (
    <>
      <div className="machines-switch" role="group" aria-label="Whose cache">
        <button type="button" aria-pressed={!isAcross} onClick={() => actions.setAcrossMachines({ isShown: false })}>
          One machine
        </button>
        <button type="button" aria-pressed={isAcross} onClick={() => actions.setAcrossMachines({ isShown: true })}>
          Across machines
        </button>
      </div>
      {isAcross ? <AcrossMachines /> : <CachePanel />}
    </>
  );
}
