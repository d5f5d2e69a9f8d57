import { isCacheFilled } from "../../viewmodel/cache/whatIf.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** The tab of the cache: whether anything is in it, since all other views then show what it spares. */
export function CacheTab() {
  const isFilled = useAppState(({ whatIf }) => isCacheFilled(whatIf));
  return (
    <>
      Cache
      {isFilled && <span className="count">filled</span>}
    </>
  );
}
