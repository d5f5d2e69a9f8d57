import { selectIsEmpty } from "../../../state/selectors.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { NothingToShow } from "../NothingToShow.tsx";
import { useTimeViewer } from "../time/useTimeViewer.ts";
import { CacheResult } from "./CacheResult.tsx";
import { ChangeFields } from "./ChangeFields.tsx";
import { FlagFields } from "./FlagFields.tsx";
import { StartFields } from "./StartFields.tsx";
import "./cache.css";
import "./cacheTable.css";
import "./cachePhone.css";

/** What the caches hold and what changed since, and beside it which steps either builder runs. */
export function CachePanel() {
  useTimeViewer();
  const isEmpty = useAppState(selectIsEmpty);
  if (isEmpty) return <NothingToShow subject="The builds" isMany promise="what its cache spares" />;
  return (
    <div className="cache">
      <div className="cache-form" role="group" aria-label="What if">
        <StartFields />
        <ChangeFields />
        <FlagFields />
      </div>
      <CacheResult />
    </div>
  );
}
