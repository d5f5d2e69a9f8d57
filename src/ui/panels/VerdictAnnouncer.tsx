import type { AppState } from "../../state/appState.ts";
import { selectIsGraphStale, selectIsStale } from "../../state/selectors.ts";
import { verdictSentence } from "../../viewmodel/verdictSentence.ts";
import { Announcer } from "../controls/Announcer.tsx";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** Reads a new verdict aloud, once the text and the target rest. */
export function VerdictAnnouncer() {
  return <Announcer sentence={useAppState(selectSentence)} quiet={1_000} />;
}

/** Null while a worker is busy, or while the text has no graph: its problem is read instead. */
function selectSentence(state: AppState): string | null {
  if (!state.lastGood || selectIsStale(state) || selectIsGraphStale(state)) return null;
  return verdictSentence(state.lastGood.analysis.verdicts, state.target);
}
