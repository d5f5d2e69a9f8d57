import { useEffect, useRef, useState } from "react";
import type { AppState } from "../../../state/appState.ts";
import { selectIsTimeStale } from "../../../state/time/selectTime.ts";
import { selectWhatIfNotes, selectCacheView } from "../../../state/whatIf/selectCache.ts";
import { cacheSentence } from "../../../viewmodel/cache/cacheWords.ts";
import { isCacheFilled } from "../../../viewmodel/cache/whatIf.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";

/** Milliseconds for which the result stays as it is before it is read aloud: nobody listens while they type. */
const QUIET = 600;

/** Reads a new result aloud, with what contradicts itself. The first one is there to be found. */
export function CacheAnnouncer() {
  const sentence = useAppState(selectSentence);
  const [said, setSaid] = useState("");
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (sentence === null) return;
    known.current ??= sentence;
    if (sentence === known.current) return;
    const timer = setTimeout(() => {
      known.current = sentence;
      setSaid(sentence);
    }, QUIET);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

/** Null while the builds are worked out. */
function selectSentence(state: AppState): string | null {
  const view = selectIsTimeStale(state) ? null : selectCacheView(state);
  return view && [cacheSentence(view, isCacheFilled(state.whatIf)), ...selectWhatIfNotes(state)].join(" ");
}
