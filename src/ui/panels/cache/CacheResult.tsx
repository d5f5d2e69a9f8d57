import { useShallow } from "zustand/react/shallow";
import { selectIsGraphStale } from "../../../state/selectors.ts";
import { selectIsTimeStale } from "../../../state/time/selectTime.ts";
import { selectWhatIfNotes, selectCacheView } from "../../../state/whatIf/selectCache.ts";
import { countSentence } from "../../../viewmodel/cache/cacheWords.ts";
import { isCacheFilled } from "../../../viewmodel/cache/whatIf.ts";
import { useAppState } from "../../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../../controls/BuilderLetter.tsx";
import type { BuilderId } from "../../controls/BuilderLetter.tsx";
import { StaleBanner } from "../StaleBanner.tsx";
import { CacheAnnouncer } from "./CacheAnnouncer.tsx";
import { CacheTable } from "./CacheTable.tsx";
import { LessonMenu } from "./LessonMenu.tsx";
import { LessonWords } from "./LessonWords.tsx";

const builders: readonly BuilderId[] = ["legacy", "buildkit"];

/** How much either builder runs, what is odd about the suppositions, and step by step why. */
export function CacheResult() {
  const view = useAppState(selectCacheView);
  const isStale = useAppState(selectIsTimeStale);
  const isOlder = useAppState(selectIsGraphStale);
  const outcomes = useAppState(useShallow(({ simulation }) => (simulation ? { legacy: simulation.runs.legacy.outcome, buildkit: simulation.runs.buildkit.outcome } : null)));
  const isRefused = outcomes?.legacy === "refused" && outcomes.buildkit === "refused";
  const isFilled = useAppState((state) => isCacheFilled(state.simulation?.whatIf ?? state.whatIf));
  const notes = useAppState(selectWhatIfNotes);
  return (
    <section className="cache-result" aria-label="What runs" aria-busy={isStale}>
      <header className="cache-head">
        {view &&
          builders.map((builder) => (
            <p key={builder} className="cache-count">
              <BuilderLetter builder={builder} />
              <b>{builderNames[builder]}</b> {outcomes?.[builder] === "refused" ? "refuses the build" : countSentence(view.counts[builder], isFilled)}
            </p>
          ))}
        <LessonMenu />
      </header>
      <div className="cache-scroll">
        {isOlder && <StaleBanner what="verdicts" />}
        <LessonWords />
        {notes.length > 0 && (
          <ul className="cache-notes" aria-label="About what you suppose">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {view && !isFilled && notes.length === 0 && <p className="cache-hint">Nothing is in the cache, so every step runs. Fill it with an earlier build, then change a file, an image, an argument or a line.</p>}
        {view ? <CacheTable view={view} /> : <p className="panel-note">{whyNothing(isRefused, isOlder)}</p>}
      </div>
      <CacheAnnouncer />
    </section>
  );
}

/** Why there is no step to tell of. */
function whyNothing(isRefused: boolean, isOlder: boolean): string {
  if (isRefused) return "Both builders refuse this file before any work begins.";
  return isOlder ? "The text does not parse, so no step can be told. The problem stands at its line." : "The builds are being worked out.";
}
