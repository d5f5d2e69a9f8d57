import type { AppState } from "../../../state/appState.ts";
import { selectIsTimeStale } from "../../../state/time/selectTime.ts";
import { selectWhatIfNotes, selectCacheView } from "../../../state/whatIf/selectCache.ts";
import { cacheSentence } from "../../../viewmodel/cache/cacheWords.ts";
import { isCacheFilled } from "../../../viewmodel/cache/whatIf.ts";
import { Announcer } from "../../controls/Announcer.tsx";
import { useAppState } from "../../controls/AppStoreContext.tsx";

/** Reads a new result aloud, with what contradicts itself. */
export function CacheAnnouncer() {
  return <Announcer sentence={useAppState(selectSentence)} quiet={600} />;
}

/** Null while the builds are worked out. */
function selectSentence(state: AppState): string | null {
  const view = selectIsTimeStale(state) ? null : selectCacheView(state);
  return view && [cacheSentence(view, isCacheFilled(state.whatIf)), ...selectWhatIfNotes(state)].join(" ");
}
