import { useEffect, useRef, useState } from "react";
import type { AppState } from "../../state/appState.ts";
import { selectIsGraphStale, selectIsStale } from "../../state/selectors.ts";
import { verdictSentence } from "../../viewmodel/verdictSentence.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** How long the verdict stays as it is before it is read aloud, in ms: nobody listens while they type. */
const QUIET = 1_000;

/** Reads a new verdict aloud, once the text and the target rest. The first one of the page is there to be found. */
export function VerdictAnnouncer() {
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

/** Null while a worker is busy, or while the text has no graph: its problem is read instead. */
function selectSentence(state: AppState): string | null {
  if (!state.lastGood || selectIsStale(state) || selectIsGraphStale(state)) return null;
  return verdictSentence(state.lastGood.analysis.verdicts, state.target);
}
