import { useEffect, useRef, useState } from "react";
import { selectNotes, selectProblems } from "../../state/selectors.ts";
import { countWords } from "../../viewmodel/countWords.ts";
import { useAppState } from "../controls/AppStoreContext.tsx";
import { ProblemItem } from "./ProblemItem.tsx";

/** A file can have a hundred thousand: as many as anyone reads are drawn. */
const mostDrawn = 200;

interface ProblemsPanelProps {
  /** How many are shown before all are asked for. */
  readonly first?: number;
}

/** What is wrong with the file, in the words of whoever says it, and below that what is worth a look. A click goes to the place. */
export function ProblemsPanel({ first = mostDrawn }: ProblemsPanelProps) {
  const record = useAppState((state) => state.analysis);
  const problems = useAppState(selectProblems);
  const notes = useAppState(selectNotes);
  const list = useRef<HTMLDivElement>(null);
  const fixed = useRef<number | null>(null);
  const [isWhole, setIsWhole] = useState(false);

  // The button that was pressed is gone with its problem: the focus goes to what stands in its place.
  useEffect(() => {
    if (fixed.current === null) return;
    const items = list.current?.querySelectorAll<HTMLElement>("button.problem") ?? [];
    // The answer may come late: whoever went on meanwhile keeps the focus where it is.
    const isHere = document.activeElement === document.body || list.current?.contains(document.activeElement);
    if (isHere) (items[Math.min(fixed.current, items.length - 1)] ?? list.current)?.focus();
    fixed.current = null;
  }, [problems, notes]);

  if (!record) return null;
  const all = [...problems, ...notes];
  const most = isWhole ? mostDrawn : first;
  const drawn = all.slice(0, most).map((problem, index) => (
    <ProblemItem key={index} problem={problem} dockerfile={record.dockerfile} onFixed={() => (fixed.current = index)} />
  ));
  return (
    <div ref={list} tabIndex={-1} className="problem-lists">
      {problems.length === 0 ? <p className="panel-note">No problems.</p> : <ul className="problems">{drawn.slice(0, problems.length)}</ul>}
      {drawn.length > problems.length && (
        <>
          <h3 className="problem-heading">{countWords(notes.length, "note")}</h3>
          <ul className="problems">{drawn.slice(problems.length)}</ul>
        </>
      )}
      {first < Math.min(all.length, mostDrawn) && !isWhole && (
        <button type="button" className="button problem-rest" data-look="line" onClick={() => setIsWhole(true)}>
          Show all {Math.min(all.length, mostDrawn)}
        </button>
      )}
      {all.length > mostDrawn && <p className="panel-note">{all.length - mostDrawn} more. Mend these first.</p>}
    </div>
  );
}
