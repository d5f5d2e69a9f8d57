import type { Diagnostic, DiagnosticOrigin } from "../../engine/index.ts";
import { toProblemLine } from "../../state/problemPlace.ts";
import { selectProblems } from "../../state/selectors.ts";
import { useAppState, useAppStore } from "../controls/AppStoreContext.tsx";
import { BuilderLetter, builderNames } from "../controls/BuilderLetter.tsx";
import { Icon } from "../controls/Icon.tsx";

const noun: Readonly<Record<Diagnostic["severity"], string>> = { error: "Error", warning: "Warning", note: "Note" };

/** What is wrong with the file, in the words of whoever says it. A click goes to the place. */
export function ProblemsPanel() {
  const { actions } = useAppStore();
  const record = useAppState((state) => state.analysis);
  const diagnostics = useAppState(selectProblems);
  if (!record || diagnostics.length === 0) return <p className="panel-note">No problems.</p>;
  return (
    <ul className="problems">
      {diagnostics.map((problem, index) => (
        <li key={index}>
          <button type="button" className="problem" data-severity={problem.severity} onClick={() => actions.revealSpan(problem.span)}>
            <span className="problem-severity">
              {problem.severity === "note" ? null : <Icon name="warning" />}
              {noun[problem.severity]}
            </span>
            <Origin origin={problem.origin} />
            <span className="problem-line">line {toProblemLine(problem, record.dockerfile)}</span>
            <span className="problem-words">
              <span className="problem-message">{problem.message}</span>
              {problem.advice && <span className="problem-advice">{problem.advice}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Origin({ origin }: { readonly origin: DiagnosticOrigin }) {
  if (origin === "stagegraph") return <span className="problem-origin">Stagegraph</span>;
  return (
    <span className="problem-origin">
      <BuilderLetter builder={origin} />
      {builderNames[origin]}
    </span>
  );
}
