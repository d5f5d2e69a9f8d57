import { useDeferredValue, useMemo } from "react";
import { graphInWords } from "../../viewmodel/graphInWords.ts";
import { useGrowingCount } from "../controls/useGrowingCount.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** The graph told stage by stage, where there is no room to draw it. */
export function GraphInWords() {
  return (
    <section className="words" aria-label="The graph in words">
      <h3>The graph in words</h3>
      <StagesInWords />
    </section>
  );
}

/** The same for those who do not see the graph beside it. */
export function GraphReadAloud() {
  return (
    <div className="visually-hidden">
      <h3>The graph in words</h3>
      <StagesInWords />
    </div>
  );
}

function StagesInWords() {
  // The verdicts on the screen do not wait for it.
  const analysis = useDeferredValue(useAppState((state) => state.lastGood?.analysis ?? null));
  const stages = useMemo(() => (analysis ? graphInWords(analysis) : []), [analysis]);
  const count = useGrowingCount(stages.length, -1);
  return (
    <ul>
      {stages.slice(0, count).map(({ stage, displayName, words }) => (
        <li key={stage}>
          <b title={displayName}>{displayName}</b> <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
