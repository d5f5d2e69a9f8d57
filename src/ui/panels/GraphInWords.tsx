import { useMemo } from "react";
import { graphInWords } from "../../viewmodel/graphInWords.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";

/** The graph told stage by stage, where there is no room to draw it. */
export function GraphInWords() {
  const analysis = useAppState((state) => state.lastGood?.analysis ?? null);
  const stages = useMemo(() => (analysis ? graphInWords(analysis) : []), [analysis]);
  return (
    <section className="words" aria-label="The graph in words">
      <h3>The graph in words</h3>
      <ul>
        {stages.map(({ stage, displayName, words }) => (
          <li key={stage}>
            <b title={displayName}>{displayName}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
