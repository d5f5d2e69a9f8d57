import { selectIsEmpty, selectProblems, selectStages } from "../../state/selectors.ts";
import { toFirstProblem } from "../../state/problemPlace.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { Icon } from "../controls/Icon.tsx";

/** The file in numbers, what is wrong with it, and whose rules are applied. */
export function StatusLine({ onOpenProblems }: { readonly onOpenProblems: () => void }) {
  const lineCount = useAppState((state) => state.analysis?.analysis.lineCount ?? 0);
  const stageCount = useAppState((state) => selectStages(state).length);
  const problems = useAppState(selectProblems);
  const isEmpty = useAppState(selectIsEmpty);
  const legacyVersion = useAppState((state) => state.legacyVersion);
  const record = useAppState((state) => state.analysis);
  const first = record && toFirstProblem(record);
  return (
    <footer className="status-line">
      <span>
        {countWords(lineCount, "line")}, {countWords(isEmpty ? 0 : stageCount, "stage")}
      </span>
      {problems.length === 0 ? (
        <span>No problems</span>
      ) : (
        <button type="button" className="status-problems" onClick={onOpenProblems}>
          {countWords(problems.length, "problem")}
        </button>
      )}
      <span className="status-first" role="status">
        {!isEmpty && first}
      </span>
      <span>Rules of Docker {legacyVersion}</span>
      <span className="status-trust">
        <Icon name="lock" />
        Everything stays in this page
      </span>
    </footer>
  );
}
